package org.territoireouvert.consultation.answering;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.asking.QuestionnaireDocuments;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.store.StepStatements;

/** Reads and writes drafts of answers. */
public final class DraftRepository {

    private final QuestionnaireDocuments documents;

    /** Creates it. */
    public DraftRepository(Json json) {
        this.documents = new QuestionnaireDocuments(json);
    }

    /** Returns a draft. */
    public Optional<Draft> find(Handle handle, PlannedStep step, Respondent respondent) {
        return StepStatements.query(handle, step, """
                        select version, document from con_reply_draft
                        where consultation = :consultation and step = :step and respondent = :respondent""")
                .bind("respondent", respondent.key())
                .map((row, context) -> new Draft(row.getInt("version"), documents.answers(row.getString("document"))))
                .findOne();
    }

    /** Makes everybody else who changes this draft wait for the end of the transaction; false when there is none. */
    boolean hold(Handle handle, PlannedStep step, Respondent respondent) {
        return StepStatements.update(handle, step, """
                        update con_reply_draft set revision = revision + 1
                        where consultation = :consultation and step = :step and respondent = :respondent""")
                        .bind("respondent", respondent.key())
                        .execute()
                == 1;
    }

    /** Begins a draft with answers unless there is one, and holds it. */
    void begin(Handle handle, PlannedStep step, Respondent respondent, Draft draft, LocalDate today) {
        StepStatements.update(handle, step, """
                        insert into con_reply_draft (consultation, step, respondent, version, document, revision, saved_on)
                        values (:consultation, :step, :respondent, :version, :document, 0, :today)
                        on conflict (consultation, step, respondent) do nothing""")
                .bind("respondent", respondent.key())
                .bind("version", draft.version())
                .bind("document", documents.write(draft.answers()))
                .bind("today", today.toString())
                .execute();
        hold(handle, step, respondent);
    }

    /** Puts answers into a draft that is held. */
    void put(Handle handle, PlannedStep step, Respondent respondent, Draft draft, LocalDate today) {
        StepStatements.update(handle, step, """
                        update con_reply_draft set version = :version, document = :document, saved_on = :today
                        where consultation = :consultation and step = :step and respondent = :respondent""")
                .bind("respondent", respondent.key())
                .bind("version", draft.version())
                .bind("document", documents.write(draft.answers()))
                .bind("today", today.toString())
                .execute();
    }

    /** Removes a draft. */
    void remove(Handle handle, PlannedStep step, Respondent respondent) {
        StepStatements.update(handle, step, """
                        delete from con_reply_draft
                        where consultation = :consultation and step = :step and respondent = :respondent""")
                .bind("respondent", respondent.key())
                .execute();
    }

    /** Removes all drafts that nobody has touched since a day. */
    int removeBefore(Handle handle, LocalDate day) {
        return handle.createUpdate("delete from con_reply_draft where saved_on < :day")
                .bind("day", day.toString())
                .execute();
    }

    /** Returns the answers in all drafts of a person, as they are stored. */
    Iterable<Answers> ofPerson(Handle handle, String person, int most) {
        return handle.createQuery("select document from con_reply_draft where respondent = :person limit :most")
                .bind("person", person)
                .bind("most", most)
                .mapTo(String.class)
                .map(documents::answers)
                .list();
    }

    /** Removes all drafts of a person. */
    int removeOf(Handle handle, String person) {
        return handle.createUpdate("delete from con_reply_draft where respondent = :person")
                .bind("person", person)
                .execute();
    }

    /** Gives the drafts of one person to another, who keeps their own where both have one. */
    int transfer(Handle handle, String from, String to) {
        int given = handle.createUpdate("""
                        update con_reply_draft set respondent = :to where respondent = :from and not exists (
                          select 1 from con_reply_draft other where other.consultation = con_reply_draft.consultation
                            and other.step = con_reply_draft.step and other.respondent = :to)""").bind("from", from).bind("to", to).execute();
        return given + removeOf(handle, from);
    }
}
