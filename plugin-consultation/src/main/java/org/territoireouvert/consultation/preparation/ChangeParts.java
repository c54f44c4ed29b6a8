package org.territoireouvert.consultation.preparation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Document;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.store.PreparationRepository;

/** Changes the steps and the documents of a consultation, one at a time. */
public final class ChangeParts {

    /** How many steps, and how many documents, a consultation has at most. */
    public static final int MOST = 50;

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final TellOfConsultation tell;
    private final PreparationRepository preparation = new PreparationRepository();

    /** Creates the use case. */
    public ChangeParts(PluginContext context, ConsultationRepository consultations, TellOfConsultation tell) {
        this.context = context;
        this.consultations = consultations;
        this.tell = tell;
    }

    /** Adds a step; false when there are too many. */
    public boolean addStep(String slug, Step step, Actor actor) {
        return add(slug, Consultation::steps, handle -> preparation.addStep(handle, slug, step), actor);
    }

    /** Changes the step with this number; false when it is gone. */
    public boolean changeStep(String slug, Step step, Actor actor) {
        return write(slug, handle -> preparation.changeStep(handle, slug, step), actor);
    }

    /** Removes a step; false when it is gone, or when people took part in it or something is prepared. */
    public boolean removeStep(String slug, int number, Actor actor) {
        return write(slug, handle -> preparation.removeStep(handle, slug, number), actor);
    }

    /** Adds a document; false when there are too many. */
    public boolean addDocument(String slug, Document document, Actor actor) {
        return add(
                slug,
                Consultation::documents,
                handle -> preparation.addDocument(
                        handle,
                        slug,
                        document,
                        LocalDate.ofInstant(context.clock().instant(), context.zone())),
                actor);
    }

    /** Removes a document; false when it is gone. */
    public boolean removeDocument(String slug, int number, Actor actor) {
        return write(slug, handle -> preparation.removeDocument(handle, slug, number), actor);
    }

    private interface Addition {
        void to(Handle handle);
    }

    private boolean add(String slug, Function<Consultation, List<?>> parts, Addition addition, Actor actor) {
        return write(
                slug,
                handle -> {
                    Consultation consultation = consultations.find(handle, slug).orElseThrow();
                    boolean room = parts.apply(consultation).size() < MOST;
                    if (room) {
                        addition.to(handle);
                    }
                    return room;
                },
                actor);
    }

    private boolean write(String slug, Predicate<Handle> change, Actor actor) {
        return context.database().write(handle -> {
            boolean changed = change.test(handle);
            if (changed) {
                preparation.touch(handle, slug, context.clock().instant());
                tell.changed(handle, consultations.find(handle, slug).orElseThrow(), actor);
            }
            return changed;
        });
    }
}
