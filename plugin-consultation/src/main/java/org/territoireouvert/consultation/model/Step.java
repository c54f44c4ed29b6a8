package org.territoireouvert.consultation.model;

import java.time.LocalDate;

/**
 * A step of the calendar (étape).
 *
 * @param number identifies it among those of its consultation; given by the storage
 * @param endsOn last day, included
 * @param outcome what came of it, or what is expected; empty for nothing
 */
public record Step(int number, StepKind kind, String title, LocalDate startsOn, LocalDate endsOn, String outcome) {

    /** Refuses days that run backwards. */
    public Step {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("The step \"" + title + "\" ends on " + endsOn + ", before " + startsOn);
        }
    }

    /** Returns a step that is announced and has no number yet. */
    public static Step of(String title, LocalDate startsOn, LocalDate endsOn, String outcome) {
        return new Step(-1, StepKind.ANNOUNCED, title, startsOn, endsOn, outcome);
    }
}
