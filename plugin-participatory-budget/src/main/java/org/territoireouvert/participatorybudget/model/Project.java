package org.territoireouvert.participatorybudget.model;

import java.math.BigDecimal;

/**
 * Describe a project (projet) as far as counting needs it.
 *
 * @param cost in currency units, exact, zero or more
 * @param name empty when the file gives none
 * @param withdrawn whether the project left the vote after ballots were printed: no rule may buy it nor stop at it
 * @param list name of the list (enveloppe) that it stands on; empty when it stands on none
 * @param exclusiveGroup name shared by projects of which one at most can be built, as at one place; empty when it has no rival
 */
public record Project(
        ProjectId id, BigDecimal cost, String name, boolean withdrawn, String list, String exclusiveGroup) {

    public Project {
        if (cost.signum() < 0) {
            throw new IllegalArgumentException(
                    "cost \"" + cost.toPlainString() + "\" of project \"" + id + "\" is negative");
        }
    }

    /** Create a project without list or rival. */
    public Project(ProjectId id, BigDecimal cost, String name, boolean withdrawn) {
        this(id, cost, name, withdrawn, "", "");
    }

    /** Create a project that takes part in the vote. */
    public Project(ProjectId id, BigDecimal cost, String name) {
        this(id, cost, name, false);
    }

    /** Return the same project on a list. */
    public Project on(String otherList) {
        return new Project(id, cost, name, withdrawn, otherList, exclusiveGroup);
    }

    /** Return the same project in a group of rivals. */
    public Project rivalling(String otherGroup) {
        return new Project(id, cost, name, withdrawn, list, otherGroup);
    }

    /** Return the same project as one that no rule may buy any more. */
    public Project out() {
        return withdrawn ? this : new Project(id, cost, name, true, list, exclusiveGroup);
    }
}
