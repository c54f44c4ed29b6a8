package org.territoireouvert.initiatives.model;

import org.territoireouvert.api.data.Money;

/**
 * What one kind of expense came to.
 *
 * @param amount euros, not negative
 * @param hours worked, paid or not, not negative; 0 when none or unknown
 * @param note how it was reckoned, possibly empty
 */
public record Cost(Kind kind, Money amount, long hours, String note) {

    /** Kinds of expenses. */
    public enum Kind {
        /** Work of the holder's own agents. */
        STAFF,
        /** Work of volunteers. */
        VOLUNTEERS,
        /** Services bought: facilitation, studies, development. */
        SERVICES,
        /** Equipment and works. */
        EQUIPMENT,
        /** Rooms, travel, meals. */
        HOSTING,
        /** Posters, mail, pages. */
        COMMUNICATION,
        /** Anything else, or all of it when nothing is known of the parts. */
        OTHER
    }

    /** Refuses what is under zero. */
    public Cost {
        if (amount.cents() < 0 || hours < 0) {
            throw new IllegalArgumentException(
                    "A cost of " + amount.toDecimal().toPlainString() + " € and " + hours + " hours is under zero");
        }
    }
}
