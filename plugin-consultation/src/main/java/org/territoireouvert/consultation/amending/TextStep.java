package org.territoireouvert.consultation.amending;

import java.time.LocalDate;
import java.util.Optional;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.ConsultationState;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.model.StepKind;

/**
 * A step in which people amend a text, and its consultation.
 *
 * @param consultation a draft too
 */
public record TextStep(Consultation consultation, Step step) {

    /** Finds the step with a number; empty when there is none, or one of another kind. */
    public static Optional<TextStep> of(Consultation consultation, String number) {
        return consultation.steps().stream()
                .filter(step -> step.kind() == StepKind.TEXT
                        && Integer.toString(step.number()).equals(number))
                .findFirst()
                .map(step -> new TextStep(consultation, step));
    }

    /** Returns where everybody finds it. */
    public String path() {
        return consultation.path() + "/texte/" + step.number();
    }

    /** Returns where staff look after it. */
    public String preparationPath() {
        return consultation.preparationPath() + "/texte/" + step.number();
    }

    /** Tells whether amendments are taken on a day. */
    public boolean isOpenOn(LocalDate today) {
        return consultation.isPublished()
                && ConsultationState.between(step.startsOn(), step.endsOn(), today) == ConsultationState.OPEN;
    }
}
