package org.territoireouvert.consultation.alert;

import org.territoireouvert.consultation.model.PlannedStep;

/**
 * News that is still to be told.
 *
 * @param consultation end of its address
 * @param about answer or meeting that is the news; empty when it is a synthesis
 * @param told the last person who was told, in the order of their identifiers; empty before the first
 */
public record Alert(String id, Kind kind, String consultation, int step, String about, String told) {

    /** What the news is. */
    public enum Kind {
        /** A synthesis was published. */
        SYNTHESIS,
        /** The authority answered. */
        ANSWER,
        /** Something happened after the answer. */
        FOLLOW_UP,
        /** A meeting is at another hour or place. */
        MEETING_CHANGED,
        /** A meeting is cancelled. */
        MEETING_CANCELLED
    }

    /** Announces a synthesis. */
    public static Alert ofSynthesis(String id, PlannedStep step) {
        return of(id, Kind.SYNTHESIS, step, "");
    }

    /** Announces what happened to an answer or a meeting. */
    public static Alert of(String id, Kind kind, PlannedStep step, String about) {
        return new Alert(id, kind, step.consultation().slug(), step.step().number(), about, "");
    }
}
