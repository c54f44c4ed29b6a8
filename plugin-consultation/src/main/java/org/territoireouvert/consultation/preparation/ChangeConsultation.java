package org.territoireouvert.consultation.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.guarantor.Office;
import org.territoireouvert.consultation.guarantor.OfficeRepository;
import org.territoireouvert.consultation.guarantor.Standing;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.Guarantor;
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
    private final OfficeRepository offices = new OfficeRepository();

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
        SHORTENED,
        /** The guarantor acts with an account: only they change how they are reached and what they declare, and nobody their name. */
        GUARANTOR_HELD
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
            return isOfGuarantor(handle, stored, changed, actor)
                    ? store(handle, stored, changed, actor)
                    : Outcome.GUARANTOR_HELD;
        });
    }

    private boolean isOfGuarantor(Handle handle, Consultation stored, Consultation changed, Actor actor) {
        Guarantor before = stored.guarantor();
        Guarantor after = changed.guarantor();
        Optional<Office> office = offices.find(handle, stored.slug());
        return after.equals(before)
                || office.filter(Office::isHeld).isEmpty()
                || after.name().equals(before.name()) && Standing.of(office, actor) == Standing.GUARANTOR;
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
