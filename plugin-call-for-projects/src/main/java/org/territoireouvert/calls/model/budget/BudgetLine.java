package org.territoireouvert.calls.model.budget;

import org.territoireouvert.api.data.Money;

/**
 * A line of the budget of one partner.
 *
 * @param member identifier of the partner in the collective
 * @param side what is spent or where it comes from
 * @param category code of the kind of cost, for costs; of {@link Source}, for resources
 * @param label what it is
 * @param amount zero or more
 */
public record BudgetLine(String member, Side side, String category, String label, Money amount) {

    /** Sides of a budget. */
    public enum Side {
        /** What is spent (dépense). */
        COST,
        /** Where it comes from (recette). */
        RESOURCE
    }

    /** Where money comes from. */
    public enum Source {
        /** The aid that is asked for by this application. */
        REQUESTED,
        /** The partner's own money. */
        OWN,
        /** Other public aid. */
        PUBLIC,
        /** Sales, gifts, others. */
        OTHER,
        /** Work that is not paid and things that are lent (contributions volontaires). */
        IN_KIND
    }

    /** Checks the amount. */
    public BudgetLine {
        if (amount.compareTo(Money.ZERO) < 0) {
            throw new IllegalArgumentException("\"" + label + "\" is zero or more, not " + amount);
        }
    }
}
