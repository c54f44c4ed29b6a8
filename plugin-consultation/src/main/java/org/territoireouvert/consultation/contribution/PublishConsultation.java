package org.territoireouvert.consultation.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Counters;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.store.ChangeRepository;
import org.territoireouvert.consultation.store.ConsultationRepository;

/** Publishes a consultation and moves the public figures with it. */
public final class PublishConsultation {

    private final ConsultationRepository consultations;
    private final ConsultationContent content;
    private final Counters counters;
    private final ZoneId zone;
    private final Statistic published;
    private final Statistic decisions;

    /** Creates the use case. */
    public PublishConsultation(
            PluginContext context,
            ConsultationRepository consultations,
            ChangeRepository changes,
            ConsultationContent content) {
        this.consultations = consultations;
        this.content = content;
        this.counters = context.service(Counters.class);
        this.zone = context.zone();
        this.published = Statistic.of(
                        "consultations",
                        "statistic.consultations",
                        (handle, tally) -> consultations.eachOpening(handle, day -> tally.add(start(day), 1)))
                .byMonth()
                .checkedBy("consultations");
        this.decisions = Statistic.of(
                        "changes",
                        "statistic.changes",
                        (handle, tally) -> changes.eachDecision(handle, day -> tally.add(start(day), 1)))
                .byMonth();
    }

    /** Returns the number of published consultations. */
    public Statistic published() {
        return published;
    }

    /** Returns the number of decisions that followed. */
    public Statistic decisions() {
        return decisions;
    }

    /** Publishes a new consultation, as a part of a transaction. */
    public void add(Handle handle, Consultation consultation) {
        consultations.add(handle, consultation);
        content.changed(handle, consultation);
        counters.add(handle, published, start(consultation.opensOn()), 1);
        consultation.changes().forEach(change -> counters.add(handle, decisions, start(change.decidedOn()), 1));
    }

    /** Returns how many are published. */
    public long count() {
        return counters.value(published);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
