package org.territoireouvert.consultation.answer;

import org.territoireouvert.consultation.model.PlannedStep;

/**
 * News for those who contributed that is still to be told.
 *
 * @param consultation end of its address
 * @param answerId answer that is the news; empty when it is a synthesis
 * @param told the last person who was told, in the order of their identifiers; empty before the first
 */
public record Alert(String id, Kind kind, String consultation, int step, String answerId, String told) {

    /** What the news is. */
    public enum Kind {
        /** A synthesis was published. */
        SYNTHESIS,
        /** The authority answered. */
        ANSWER,
        /** Something happened after the answer. */
        FOLLOW_UP
    }

    /** Announces a synthesis. */
    public static Alert ofSynthesis(String id, PlannedStep step) {
        return new Alert(
                id, Kind.SYNTHESIS, step.consultation().slug(), step.step().number(), "", "");
    }

    /** Announces an answer, or what happened since. */
    static Alert of(String id, Kind kind, PlannedStep step, String answer) {
        return new Alert(id, kind, step.consultation().slug(), step.step().number(), answer, "");
    }
}
