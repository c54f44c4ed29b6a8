package org.territoireouvert.consultation.model;

import java.time.LocalDate;
import java.util.List;
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

    /** Finds the step with a number, whatever its kind. */
    public static Optional<PlannedStep> find(Consultation consultation, int number) {
        return all(consultation).stream()
                .filter(planned -> planned.step().number() == number)
                .findFirst();
    }

    /** Returns all steps of a consultation in the order of their days. */
    public static List<PlannedStep> all(Consultation consultation) {
        return consultation.steps().stream()
                .map(step -> new PlannedStep(consultation, step))
                .toList();
    }

    /** Returns where everybody finds it. */
    public String path() {
        return path(consultation.slug(), step.kind(), step.number());
    }

    /** Returns where everybody finds a step of a consultation. */
    public static String path(String consultation, StepKind kind, int number) {
        return Consultation.path(consultation) + "/" + kind.word() + "/" + number;
    }

    /** Returns where staff look after it. */
    public String preparationPath() {
        return consultation.preparationPath() + "/" + step.kind().word() + "/" + step.number();
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
