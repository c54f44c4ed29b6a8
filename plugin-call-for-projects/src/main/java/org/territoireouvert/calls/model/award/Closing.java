package org.territoireouvert.calls.model.award;

import java.time.LocalDate;
import org.territoireouvert.api.data.Money;

/**
 * How a grant ended.
 *
 * @param amount of the balance, zero when nothing was left to settle
 */
public record Closing(LocalDate on, Balance balance, Money amount) {

    /** What became of the balance (solde); its name is the message {@code award.balance.<name in lower case>}. */
    public enum Balance {
        /** All was paid before. */
        NONE,
        /** The rest was paid. */
        PAID,
        /** The rest is not paid: less was spent. */
        NOT_DUE,
        /** The collective pays a part back. */
        BACK
    }
}
