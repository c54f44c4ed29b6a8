package org.territoireouvert.consultation.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A step in which people take part, and its consultation.
 *
 * @param consultation a draft too
 */
public record PlannedStep(Consultation consultation, Step step) {

    /** Finds the step of a kind with a number; empty when there is none, or one of another kind. */
    public static Optional<PlannedStep> find(Consultation consultation, StepKind kind, String number) {
        return consultation.steps().stream()
                .filter(step ->
                        step.kind() == kind && Integer.toString(step.number()).equals(number))
                .findFirst()
                .map(step -> new PlannedStep(consultation, step));
    }

    /** Returns where everybody finds it. */
    public String path() {
        return consultation.path() + "/" + address();
    }

    /** Returns where staff look after it. */
    public String preparationPath() {
        return consultation.preparationPath() + "/" + address();
    }

    private String address() {
        return step.kind().word() + "/" + step.number();
    }

    /** Tells whether people can take part on a day. */
    public boolean isOpenOn(LocalDate today) {
        return consultation.isPublished()
                && ConsultationState.between(step.startsOn(), step.endsOn(), today) == ConsultationState.OPEN;
    }

    /** Tells whether the step is over on a day. */
    public boolean isOverOn(LocalDate today) {
        return today.isAfter(step.endsOn());
    }
}
