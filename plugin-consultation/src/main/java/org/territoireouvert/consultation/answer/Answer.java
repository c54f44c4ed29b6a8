package org.territoireouvert.consultation.answer;

import java.time.Instant;
import java.util.List;

/**
 * What the authority answers to an idea of a synthesis, or to one contribution.
 *
 * @param themeId idea; empty when it answers to a contribution
 * @param contributionId contribution; empty when it answers to an idea
 * @param text why
 * @param followUps what happened since, oldest first
 */
public record Answer(
        String id,
        String themeId,
        String contributionId,
        Decision decision,
        String text,
        Progress progress,
        Instant answeredAt,
        List<FollowUp> followUps) {

    /** How long an answer, and what happened, are at most, in characters. */
    public static final int LONGEST = 3_000;

    /** What the authority decides. */
    public enum Decision {
        /** It does what was asked. */
        ACCEPTED,
        /** It does a part of it. */
        PARTLY,
        /** It does not. */
        REFUSED,
        /** It decides later, and says when. */
        LATER
    }

    /** How far it is with what it decided. */
    public enum Progress {
        /** Nothing is to be done, or nothing has begun. */
        PLANNED,
        /** It is being done. */
        UNDER_WAY,
        /** It is done. */
        DONE,
        /** It will not be done. */
        ABANDONED
    }

    /** What happened after the answer. */
    public record FollowUp(Progress progress, String text, Instant happenedAt) {}

    /** Copies what happened. */
    public Answer {
        followUps = List.copyOf(followUps);
    }
}
