package org.territoireouvert.consultation.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.data.Counters;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.store.ChangeRepository;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.store.PreparationRepository;

/** Publishes a consultation and moves the public figures with it. */
public final class PublishConsultation {

    private final PreparationRepository preparation = new PreparationRepository();
    private final PluginId plugin;
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
        this.plugin = context.id();
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

    /** Stores a consultation that everybody may read, as a part of a transaction. */
    public void add(Handle handle, Consultation consultation) {
        preparation.add(handle, consultation);
        published(handle, consultation, new Actor.PluginActor(plugin));
    }

    /** Makes a consultation known that everybody may read from now on, as a part of the transaction that stores this. */
    public void published(Handle handle, Consultation consultation, Actor actor) {
        content.changed(handle, consultation, actor);
        counters.add(handle, published, start(consultation.dates().opensOn()), 1);
        consultation.changes().forEach(change -> counters.add(handle, decisions, start(change.decidedOn()), 1));
    }

    /** Counts a published consultation in the month of its other first day. */
    public void moved(Handle handle, LocalDate from, LocalDate to) {
        counters.add(handle, published, start(from), -1);
        counters.add(handle, published, start(to), 1);
    }

    /** Returns how many are published. */
    public long count() {
        return counters.value(published);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
