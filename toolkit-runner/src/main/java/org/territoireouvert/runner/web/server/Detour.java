package org.territoireouvert.runner.web.server;

import java.util.List;
import java.util.Map;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.people.Standing;
import org.territoireouvert.api.people.Standing.Lack;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.people.RequirementAddress;
import org.territoireouvert.runner.identity.session.Interrupted;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.route.RefusedRequest.Reason;

/**
 * Sends somebody who may not do something yet to where they can settle it, and keeps what they were doing: the address and, when
 * they sent a form, what they wrote.
 */
final class Detour {

    /** Where citizens sign in. */
    static final String SIGN_IN = "/connexion";

    /** Where members of staff sign in. */
    static final String STAFF_SIGN_IN = "/connexion/agents";

    private static final int LONGEST_FORM = 60_000;

    private final IdentityParts identity;

    Detour(IdentityParts identity) {
        this.identity = identity;
    }

    /**
     * Returns where somebody who lacks a permission goes.
     *
     * @param form whether a form was sent, which has been received and checked
     * @throws RefusedRequest when nothing can be settled here
     */
    String around(Exchange exchange, Permission required, boolean form) {
        boolean visitor = exchange.actor() instanceof Actor.Visitor;
        if (exchange.isApi()) {
            throw new RefusedRequest(Reason.FORBIDDEN, required.code());
        }
        return switch (required.defaultAudience()) {
            case SIGNED_IN, RESIDENT -> {
                if (visitor) {
                    keep(exchange, form);
                    yield SIGN_IN;
                }
                if (isHelped(exchange)) {
                    throw new RefusedRequest(Reason.FORBIDDEN, required.code());
                }
                keep(exchange, form);
                yield RequirementAddress.of(Requirement.of(IdentityLevel.DECLARED_RESIDENCE));
            }
            case STAFF, ROLE, ADMINISTRATOR -> {
                if (!visitor || form) {
                    throw new RefusedRequest(Reason.FORBIDDEN, required.code());
                }
                keep(exchange, false);
                yield STAFF_SIGN_IN;
            }
            case ANYONE -> throw new RefusedRequest(Reason.FORBIDDEN, required.code());
        };
    }

    /** Returns where somebody goes to bring what a plugin asks for; what they sent is kept. */
    String towards(Exchange exchange, Response.Requires requires) {
        Requirement requirement = requires.requirement();
        if (exchange.isApi()) {
            throw new RefusedRequest(Reason.FORBIDDEN, "a requirement that is not met");
        }
        keep(exchange, !exchange.fields().isEmpty(), requires.shown());
        boolean signInFirst = exchange.actor() instanceof Actor.Visitor
                && identity.standings().of(exchange.actor(), requirement) instanceof Standing.Missing missing
                && missing.lacks().contains(Lack.SIGN_IN);
        return signInFirst ? SIGN_IN : RequirementAddress.of(requirement);
    }

    private static boolean isHelped(Exchange exchange) {
        return exchange.actor() instanceof Actor.Citizen citizen
                && citizen.helpedBy().isPresent();
    }

    private void keep(Exchange exchange, boolean form) {
        keep(exchange, form, Map.of());
    }

    private void keep(Exchange exchange, boolean form, Map<String, String> shown) {
        String query = exchange.rawQuery();
        String path = query.isEmpty() ? exchange.path() : exchange.path() + "?" + query;
        var fields = form ? exchange.fields() : Map.<String, List<String>>of();
        int size = fields.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
        if (size > LONGEST_FORM) {
            throw new RefusedRequest(Reason.TOO_LARGE, "a form too long to be kept while somebody signs in");
        }
        identity.interrupted().keep(exchange.visit(), new Interrupted.Work(path, fields, shown));
    }
}
