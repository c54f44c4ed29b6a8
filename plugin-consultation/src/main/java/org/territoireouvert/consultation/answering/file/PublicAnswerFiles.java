package org.territoireouvert.consultation.answering.file;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.file.FileAccess;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.asking.PublishedQuestionnaire;
import org.territoireouvert.consultation.asking.QuestionnaireRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.store.ConsultationRepository;

/**
 * Says which files have an address of their own: those of a question whose files are published, once staff accepted them and results are
 * read by everybody. Staff read the others on their own pages, which note it; whoever sent one with an account finds it too.
 */
public final class PublicAnswerFiles implements FileAccess.Check {

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final QuestionnaireRepository questionnaires;

    /** Creates the answer. */
    public PublicAnswerFiles(PluginContext context, ConsultationRepository consultations) {
        this.context = context;
        this.consultations = consultations;
        this.questionnaires = new QuestionnaireRepository(context.service(Json.class));
    }

    @Override
    public boolean mayRead(Actor actor, String objectId) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        return context.database()
                .read(handle -> place(handle, objectId)
                        .flatMap(place -> step(handle, place)
                                .filter(step ->
                                        step.consultation().isPublished() && isRead(handle, step, place, today)))
                        .isPresent());
    }

    /** Where a file belongs that was accepted. */
    private record Place(String consultation, int step, String question) {}

    private static Optional<Place> place(Handle handle, String id) {
        return handle.createQuery("""
                        select consultation, step, question from con_answer_file
                        where id = :id and counted = 1 and accepted = 1 and disclosable = 1""")
                .bind("id", id)
                .map((row, read) ->
                        new Place(row.getString("consultation"), row.getInt("step"), row.getString("question")))
                .findOne();
    }

    private Optional<PlannedStep> step(Handle handle, Place place) {
        return consultations
                .find(handle, place.consultation())
                .flatMap(consultation ->
                        PlannedStep.find(consultation, StepKind.QUESTIONNAIRE, Integer.toString(place.step())));
    }

    private boolean isRead(Handle handle, PlannedStep step, Place place, LocalDate today) {
        return questionnaires
                .last(handle, step)
                .map(PublishedQuestionnaire::questionnaire)
                .filter(read -> step.isOverOn(today) || read.terms().shownAtOnce())
                .flatMap(read -> read.find(place.question()))
                .filter(Question::disclosed)
                .isPresent();
    }
}
