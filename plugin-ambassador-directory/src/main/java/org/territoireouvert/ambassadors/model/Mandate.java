package org.territoireouvert.ambassadors.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A mandate (mandat): that an ambassador holds a post for a time (Popolo {@code Membership}).
 *
 * @param id UUID version 7; {@code mandat-} and a slug for those that are older than this table
 * @param post slug of the post
 * @param ambassador slug of the ambassador
 * @param note how they were designated, in words; possibly empty
 * @param represents name of the organisation of civil society in whose name they serve, possibly empty
 * @param organisation id of that organisation on this site, empty when it is not registered
 * @param to last day, included
 * @param endReason why it ended, once somebody said it
 * @param successorOf id of the mandate that it follows, empty for none
 * @param charterVersion version of the charter that was signed, 0 for none
 * @param charterSignedAt when it was signed, if it was
 */
public record Mandate(
        String id,
        String post,
        String ambassador,
        Designation designation,
        String note,
        String represents,
        String organisation,
        LocalDate from,
        LocalDate to,
        Optional<EndReason> endReason,
        String successorOf,
        int charterVersion,
        Optional<Instant> charterSignedAt,
        Instant updatedAt) {

    /** Refuses a mandate that ends before it begins. */
    public Mandate {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A mandate cannot end on \"" + to + "\", before \"" + from + "\"");
        }
    }

    /** Returns it with another end. */
    public Mandate ending(LocalDate day, EndReason reason, Instant now) {
        return new Mandate(
                id,
                post,
                ambassador,
                designation,
                note,
                represents,
                organisation,
                from,
                day,
                Optional.of(reason),
                successorOf,
                charterVersion,
                charterSignedAt,
                now);
    }

    /** Tells whether it runs on a day. */
    public boolean runs(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Tells whether it is over on a day. */
    public boolean isOver(LocalDate day) {
        return day.isAfter(to);
    }
}
