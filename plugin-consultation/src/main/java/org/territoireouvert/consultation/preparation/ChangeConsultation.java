package org.territoireouvert.consultation.preparation;

import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.publication.PublishConsultation;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.store.PreparationRepository;

/**
 * Changes what is said of a consultation. Once everybody reads it, what they need in order to answer stays filled, and days that were
 * promised to them are kept or become later.
 */
public final class ChangeConsultation {

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final PublishConsultation publish;
    private final TellOfConsultation tell;
    private final PreparationRepository preparation = new PreparationRepository();

    /** Creates the use case. */
    public ChangeConsultation(
            PluginContext context,
            ConsultationRepository consultations,
            PublishConsultation publish,
            TellOfConsultation tell) {
        this.context = context;
        this.consultations = consultations;
        this.publish = publish;
        this.tell = tell;
    }

    /** What came of it. */
    public enum Outcome {
        /** It is stored. */
        CHANGED,
        /** Somebody else changed the consultation since it was read. */
        OUTDATED,
        /** It is published, and would no longer say what people must know. */
        EMPTIED,
        /** People could answer already: the first day stays. */
        BEGUN,
        /** People were told a later last day. */
        SHORTENED
    }

    /**
     * Stores a consultation in the place of the one with its address; its stage and its parts stay.
     *
     * @param before instant of the last change of the consultation that was read
     */
    public Outcome change(Consultation changed, Instant before, Actor actor) {
        return context.database().write(handle -> {
            Consultation stored = consultations.find(handle, changed.slug()).orElseThrow();
            if (!stored.updatedAt().equals(before)) {
                return Outcome.OUTDATED;
            }
            if (stored.isPublished()
                    && stored.frame().isComplete()
                    && !changed.frame().isComplete()) {
                return Outcome.EMPTIED;
            }
            return store(handle, stored, changed, actor);
        });
    }

    private Outcome store(Handle handle, Consultation stored, Consultation changed, Actor actor) {
        Instant now = context.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, context.zone());
        Dates before = stored.dates();
        Dates after = changed.dates();
        boolean moved = !after.opensOn().equals(before.opensOn());
        if (stored.hasBegunOn(today) && moved) {
            return Outcome.BEGUN;
        }
        if (stored.hasBegunOn(today) && after.closesOn().isBefore(before.closesOn())) {
            return Outcome.SHORTENED;
        }
        if (!preparation.change(handle, changed, stored.updatedAt(), now)) {
            return Outcome.OUTDATED;
        }
        if (!after.closesOn().isBefore(today)) {
            preparation.awaitClosing(handle, changed.slug());
        }
        if (stored.isPublished() && moved) {
            publish.moved(handle, before.opensOn(), after.opensOn());
        }
        tell.changed(handle, consultations.find(handle, changed.slug()).orElseThrow(), actor);
        return Outcome.CHANGED;
    }
}
