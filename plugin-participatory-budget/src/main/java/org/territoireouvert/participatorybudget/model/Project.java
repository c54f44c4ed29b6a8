package org.territoireouvert.participatorybudget.model;

import java.math.BigDecimal;

/**
 * Describe a project (projet) as far as counting needs it.
 *
 * @param cost in currency units, exact, zero or more
 * @param name empty when the file gives none
 * @param withdrawn whether the project left the vote after ballots were printed: no rule may buy it nor stop at it
 */
public record Project(ProjectId id, BigDecimal cost, String name, boolean withdrawn) {

    public Project {
        if (cost.signum() < 0) {
            throw new IllegalArgumentException(
                    "cost \"" + cost.toPlainString() + "\" of project \"" + id + "\" is negative");
        }
    }

    /** Create a project that takes part in the vote. */
    public Project(ProjectId id, BigDecimal cost, String name) {
        this(id, cost, name, false);
    }
}
