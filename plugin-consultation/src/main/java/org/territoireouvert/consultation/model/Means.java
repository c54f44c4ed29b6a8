package org.territoireouvert.consultation.model;

import org.territoireouvert.api.data.Money;

/**
 * How a consultation is held, and what it takes.
 *
 * @param method how answers are gathered and summed up
 * @param offline how people take part without this site; empty for not at all
 * @param cost spent outside of the authority
 * @param staffDays days of work of its own staff, 0 or more
 */
public record Means(String method, String offline, Money cost, int staffDays) {

    /** Nothing is known yet. */
    public static final Means UNKNOWN = new Means("", "", Money.ZERO, 0);

    /** Refuses negative amounts. */
    public Means {
        if (staffDays < 0 || cost.cents() < 0) {
            throw new IllegalArgumentException("A consultation takes 0 days and 0 euros or more");
        }
    }

    /** Returns means of which only the money is known. */
    public static Means costing(Money cost) {
        return new Means("", "", cost, 0);
    }
}
