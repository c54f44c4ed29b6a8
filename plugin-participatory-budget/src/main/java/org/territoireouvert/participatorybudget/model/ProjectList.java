package org.territoireouvert.participatorybudget.model;

import java.math.BigDecimal;

/**
 * Describe a part of a vote with money of its own (liste, enveloppe): a quarter, a theme, the large projects.
 *
 * @param name as its projects carry it, never empty
 * @param amount in currency units, exact, zero or more
 * @param most projects that may win on it; 0 when nothing limits them
 */
public record ProjectList(String name, BigDecimal amount, int most) {

    public ProjectList {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a list has a name");
        }
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(
                    "amount \"" + amount.toPlainString() + "\" of list \"" + name + "\" is negative");
        }
        if (most < 0) {
            throw new IllegalArgumentException("\"" + most + "\" winners of list \"" + name + "\" is negative");
        }
    }

    /** Create a list on which any number of projects may win. */
    public ProjectList(String name, BigDecimal amount) {
        this(name, amount, 0);
    }

    /** Return the same list with another limit of winners. */
    public ProjectList limitedTo(int winners) {
        return new ProjectList(name, amount, winners);
    }
}
