package org.territoireouvert.consultation.preparation.blueprint;

import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.model.StepKind;

/**
 * A step that a blueprint plans.
 *
 * @param outcome what is expected of it
 */
record BlueprintStep(StepKind kind, Span span, String title, String outcome) {

    /** Returns the step on which the file of the consultation is there to read: the first day. */
    static BlueprintStep file(String outcome) {
        return during(StepKind.ANNOUNCED, 0, 0, "Le dossier est en ligne", outcome);
    }

    static BlueprintStep during(StepKind kind, int from, int to, String title, String outcome) {
        return new BlueprintStep(kind, new Span.During(from, to), title, outcome);
    }

    static BlueprintStep after(StepKind kind, int from, int to, String title, String outcome) {
        return new BlueprintStep(kind, new Span.After(from, to), title, outcome);
    }

    /** Returns the step in the calendar of a consultation. */
    Step on(Dates dates) {
        return new Step(-1, kind, title, span.first(dates), span.last(dates), outcome);
    }
}
