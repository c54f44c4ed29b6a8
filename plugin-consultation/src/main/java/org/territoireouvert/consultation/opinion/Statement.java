package org.territoireouvert.consultation.opinion;

import java.time.Instant;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.Words;
import org.territoireouvert.consultation.grouping.tally.Tally;
import org.territoireouvert.consultation.model.PlannedStep;

/**
 * A statement in a step.
 *
 * @param authorId person who proposed it; empty for the authority
 * @param reason why it was refused; empty when it was not
 * @param tally opinions so far
 */
public record Statement(
        String id, String text, String authorId, State state, String reason, Tally tally, Instant createdAt) {

    /** How long a statement is at least, in characters. */
    public static final int SHORTEST = 10;

    /** How long a statement is at most, in characters. */
    public static final int LONGEST = 200;

    /** Where a statement stands. */
    public enum State {
        /** Somebody proposed it; staff have not read it yet. */
        PROPOSED,
        /** People give their opinion on it. */
        PUBLISHED,
        /** Staff refused it. */
        REFUSED,
        /** Who proposed it took it back, or closed their account. */
        REMOVED
    }

    /** Tells whether the authority wrote it. */
    public boolean isOfficial() {
        return authorId.isEmpty();
    }

    /** Describes it as a contribution to a step, once it is published. */
    public Contribution contribution(PlannedStep step) {
        return Contribution.of(id, step, ContributionKind.STATEMENT, Words.of(text, ""), authorId, createdAt);
    }
}
