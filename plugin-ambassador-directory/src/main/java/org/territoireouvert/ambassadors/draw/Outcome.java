package org.territoireouvert.ambassadors.draw;

import java.util.List;

/**
 * What a draw came to.
 *
 * @param drawn codes of those who have a seat, in the order in which they got it
 * @param substitutes codes of those who are next, in order
 * @param steps everything that was looked at, in order
 */
public record Outcome(List<String> drawn, List<String> substitutes, List<Step> steps) {

    /** Copies the lists. */
    public Outcome {
        drawn = List.copyOf(drawn);
        substitutes = List.copyOf(substitutes);
        steps = List.copyOf(steps);
    }

    /** What was decided about a ticket. */
    public enum Decision {
        /** Gets a seat. */
        TAKEN,
        /** Gets none: with it the quotas could not be kept. */
        PASSED,
        /** Is next when a seat gets free. */
        SUBSTITUTE,
        /** Gave their seat, or their place among the substitutes, up. */
        DECLINED,
        /** Gets the seat that somebody gave up. */
        REPLACES
    }

    /**
     * A step.
     *
     * @param rank of the ticket in the order of the draw, from 1
     * @param hash by which it has that rank
     */
    public record Step(int rank, String ticket, String hash, Decision decision) {}
}
