package org.territoireouvert.consultation.publication;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.standard.Popolo;
import org.territoireouvert.api.standard.PopoloItem;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.ConsultationState;
import org.territoireouvert.consultation.model.Step;

/** A consultation and its steps as events of Popolo. */
public final class ConsultationEvents {

    private ConsultationEvents() {}

    /** Returns the id of a consultation in Popolo documents. */
    public static String id(Consultation consultation) {
        return "consultation:" + consultation.slug();
    }

    /** Returns the word of a state in data. */
    public static String code(ConsultationState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes the events.
     *
     * @param organization id of the one that holds it, if it stands in the document
     */
    public static void write(
            Consultation consultation, LocalDate today, Optional<String> organization, Popolo.Sink sink)
            throws IOException {
        String id = id(consultation);
        sink.add(new PopoloItem.Event(
                id,
                consultation.title(),
                consultation.frame().summary(),
                "consultation",
                Optional.of(consultation.dates().opensOn()),
                Optional.of(consultation.dates().closesOn()),
                code(consultation.dates().state(today)),
                Optional.empty(),
                List.of(consultation.path()),
                organization));
        int place = 1;
        for (Step step : consultation.steps()) {
            sink.add(new PopoloItem.Event(
                    id + ":" + place++,
                    step.title(),
                    step.outcome(),
                    "phase",
                    Optional.of(step.startsOn()),
                    Optional.of(step.endsOn()),
                    code(ConsultationState.between(step.startsOn(), step.endsOn(), today)),
                    Optional.of(id),
                    List.of()));
        }
    }
}
