package org.territoireouvert.consultation.opinion;

import java.time.LocalDate;
import java.util.Optional;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.ConsultationState;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.model.StepKind;

/**
 * A step in which people give opinions, and its consultation.
 *
 * @param consultation a draft too
 */
public record OpinionStep(Consultation consultation, Step step) {

    /** Finds the step with a number; empty when there is none, or one of another kind. */
    public static Optional<OpinionStep> of(Consultation consultation, String number) {
        return consultation.steps().stream()
                .filter(step -> step.kind() == StepKind.OPINIONS
                        && Integer.toString(step.number()).equals(number))
                .findFirst()
                .map(step -> new OpinionStep(consultation, step));
    }

    /** Returns where everybody finds it. */
    public String path() {
        return consultation.path() + "/avis/" + step.number();
    }

    /** Returns where staff look after its statements. */
    public String preparationPath() {
        return consultation.preparationPath() + "/avis/" + step.number();
    }

    /** Tells whether opinions are taken on a day. */
    public boolean isOpenOn(LocalDate today) {
        return consultation.isPublished()
                && ConsultationState.between(step.startsOn(), step.endsOn(), today) == ConsultationState.OPEN;
    }
}
