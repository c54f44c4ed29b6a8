package org.territoireouvert.consultation.preparation;

import java.time.LocalDate;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.publication.PublishConsultation;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.store.PreparationRepository;

/** Ends the preparation of a draft: everybody reads it from now on, or it is deleted. */
public final class FinishDraft {

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final PublishConsultation publish;
    private final Checklist checklist;
    private final TellOfConsultation tell;
    private final PreparationRepository preparation = new PreparationRepository();

    /** Creates the use case. */
    public FinishDraft(
            PluginContext context,
            ConsultationRepository consultations,
            PublishConsultation publish,
            Checklist checklist,
            TellOfConsultation tell) {
        this.context = context;
        this.consultations = consultations;
        this.publish = publish;
        this.checklist = checklist;
        this.tell = tell;
    }

    /** What came of it. */
    public enum Outcome {
        /** It is done. */
        DONE,
        /** It was no draft any more. */
        ELSEWHERE,
        /** What everybody must be able to read is missing. */
        INCOMPLETE
    }

    /** Publishes the draft with this address. */
    public Outcome publish(String slug, Actor actor) {
        return context.database().write(handle -> {
            Consultation draft = consultations.find(handle, slug).orElseThrow();
            LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
            if (!draft.isPublished() && !checklist.allowsPublication(draft, today)) {
                return Outcome.INCOMPLETE;
            }
            if (!preparation.publish(handle, slug, context.clock().instant())) {
                return Outcome.ELSEWHERE;
            }
            Consultation published = consultations.find(handle, slug).orElseThrow();
            publish.published(handle, published, actor);
            tell.log(handle, published, TellOfConsultation.PUBLISHED, actor);
            return Outcome.DONE;
        });
    }

    /** Deletes the draft with this address. */
    public Outcome delete(String slug, Actor actor) {
        return context.database().write(handle -> {
            Consultation draft = consultations.find(handle, slug).orElseThrow();
            if (!preparation.deleteDraft(handle, slug)) {
                return Outcome.ELSEWHERE;
            }
            tell.log(handle, draft, TellOfConsultation.DRAFT_DELETED, actor);
            return Outcome.DONE;
        });
    }
}
