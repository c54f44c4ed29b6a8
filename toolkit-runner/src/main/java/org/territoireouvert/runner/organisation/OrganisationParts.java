package org.territoireouvert.runner.organisation;

import java.time.Instant;
import java.util.function.Supplier;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.limit.RateLimits;

/**
 * What the work with organisations needs. Nothing is read before its first use.
 *
 * @param identity people, clock, audit log
 * @param territories where organisations are
 * @param rates how often something may be done
 */
public record OrganisationParts(IdentityParts identity, Territories territories, Supplier<RateLimits> rates) {

    Database database() {
        return identity.database();
    }

    Instant now() {
        return identity.clock().instant();
    }

    History history() {
        return new History(identity.ids());
    }
}
