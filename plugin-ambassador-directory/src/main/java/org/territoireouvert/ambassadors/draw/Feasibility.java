package org.territoireouvert.ambassadors.draw;

import java.util.List;

/** Whether the quotas of a pool can be met: what is said before it is frozen. */
public sealed interface Feasibility {

    /** They can: the draw fills all seats, whatever the seed. */
    record Met() implements Feasibility {}

    /** There are fewer people than seats. */
    record TooFewPeople(int people, int seats) implements Feasibility {}

    /** Too few people gave an answer. */
    record TooFewOf(String answer, int least, long people) implements Feasibility {}

    /**
     * Each answer has enough people, but no selection keeps all quotas at once.
     *
     * @param remedies bounds of which a single one is enough to be loosened, in the order of the criteria; empty when one does not do
     */
    record Conflict(List<Remedy> remedies) implements Feasibility {

        /** Copies the list. */
        public Conflict {
            remedies = List.copyOf(remedies);
        }
    }

    /** The search gave up: too many combinations. */
    record TooHard() implements Feasibility {}

    /**
     * A bound that stands in the way.
     *
     * @param least whether it is the lower one
     * @param value as it is now
     */
    record Remedy(String answer, boolean least, int value) {}
}
