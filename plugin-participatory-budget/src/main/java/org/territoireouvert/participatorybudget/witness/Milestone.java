package org.territoireouvert.participatorybudget.witness;

import org.territoireouvert.participatorybudget.log.Checkpoint;

/**
 * A checkpoint that is worth being kept elsewhere.
 *
 * @param moment of the vote at which it was signed
 * @param checkpoint signed
 */
public record Milestone(Moment moment, Checkpoint checkpoint) {

    /** Moments of a vote. */
    public enum Moment {
        /** Ballots are taken, or will be: the newest checkpoint. */
        RUNNING,
        /** The last ballot is in. */
        CLOSED,
        /** A result is published. */
        RESULT
    }
}
