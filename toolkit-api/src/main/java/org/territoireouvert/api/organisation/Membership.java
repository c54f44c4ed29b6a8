package org.territoireouvert.api.organisation;

import java.time.Instant;

/**
 * That a person belongs to an organisation, in the terms of Popolo's {@code Membership}.
 *
 * @param organisationId of the organisation
 * @param personId of the person
 * @param role what they may do for it
 * @param startDate since when
 */
public record Membership(String organisationId, String personId, Role role, Instant startDate) {

    /** What a person may do for an organisation. Several may represent it, all with the same rights. */
    public enum Role {
        /** Acts in its name and decides who belongs to it. */
        REPRESENTATIVE,
        /** Belongs to it. */
        MEMBER
    }
}
