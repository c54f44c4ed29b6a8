package org.territoireouvert.consultation.answering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.asking.QuestionnaireDocuments;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.store.StepStatements;

/** Reads and writes what people sent, with the rows that cross tables and lists of texts read. */
public final class AnswerRepository {

    private final QuestionnaireDocuments documents;

    /** Creates it. */
    public AnswerRepository(Json json) {
        this.documents = new QuestionnaireDocuments(json);
    }

    /** Returns what somebody sent. */
    public Optional<StoredAnswer> find(Handle handle, PlannedStep step, String respondent) {
        return StepStatements.query(handle, step, """
                        select * from con_reply
                        where consultation = :consultation and step = :step and respondent = :respondent""")
                .bind("respondent", respondent)
                .map((row, context) -> stored(row))
                .findOne();
    }

    private StoredAnswer stored(ResultSet row) throws SQLException {
        return new StoredAnswer(
                row.getString("id"),
                row.getString("respondent"),
                row.getInt("version"),
                documents.answers(row.getString("document")),
                row.getString("answered_on"));
    }

    /**
     * Stores an answer in the place of one with the same identifier.
     *
     * @param questionnaire in the version of the answer
     */
    void put(Handle handle, PlannedStep step, StoredAnswer answer, Questionnaire questionnaire) {
        write(handle, step, answer);
        List<String> hidden = hidden(handle, answer);
        handle.execute("delete from con_reply_choice where answer_id = ?", answer.id());
        handle.execute("delete from con_reply_text where answer_id = ?", answer.id());
        putParts(handle, step, answer, questionnaire);
        hide(handle, answer, hidden);
    }

    private void write(Handle handle, PlannedStep step, StoredAnswer answer) {
        StepStatements.update(handle, step, """
                        insert into con_reply (id, consultation, step, respondent, version, document, answered_on)
                        values (:id, :consultation, :step, :respondent, :version, :document, :answeredOn)
                        on conflict (id) do update set version = excluded.version, document = excluded.document""")
                .bind("id", answer.id())
                .bind("respondent", answer.respondent())
                .bind("version", answer.version())
                .bind("document", documents.write(answer.answers()))
                .bind("answeredOn", answer.answeredOn())
                .execute();
    }

    /** Stores an answer that is new. */
    void add(Handle handle, PlannedStep step, StoredAnswer answer, Questionnaire questionnaire) {
        write(handle, step, answer);
        putParts(handle, step, answer, questionnaire);
    }

    /** A text that staff took away stays away when its author changes it. */
    private static List<String> hidden(Handle handle, StoredAnswer answer) {
        return handle.createQuery("select question from con_reply_text where answer_id = :answer and hidden = 1")
                .bind("answer", answer.id())
                .mapTo(String.class)
                .list();
    }

    private static void hide(Handle handle, StoredAnswer answer, List<String> questions) {
        questions.forEach(question -> handle.createUpdate(
                        "update con_reply_text set hidden = 1 where answer_id = :answer and question = :question")
                .bind("answer", answer.id())
                .bind("question", question)
                .execute());
    }

    private static void putParts(Handle handle, PlannedStep step, StoredAnswer answer, Questionnaire questionnaire) {
        Answers counted = questionnaire.counted(answer.answers());
        PreparedBatch choices = handle.prepareBatch("""
                insert into con_reply_choice (answer_id, question, choice, consultation, step)
                values (:answer, :question, :value, :consultation, :step)""");
        PreparedBatch texts = handle.prepareBatch("""
                insert into con_reply_text (answer_id, question, consultation, step, text, hidden)
                values (:answer, :question, :consultation, :step, :value, 0)""");
        for (Question question : questionnaire.asked()) {
            boolean text = question.kind().isText();
            if (text || question.kind().isCrossed()) {
                counted.of(question.id())
                        .values()
                        .forEach(value -> (text ? texts : choices)
                                .bind("answer", answer.id())
                                .bind("question", question.id())
                                .bind("value", value)
                                .bind("consultation", step.consultation().slug())
                                .bind("step", step.step().number())
                                .add());
            }
        }
        if (choices.size() > 0) {
            choices.execute();
        }
        if (texts.size() > 0) {
            texts.execute();
        }
    }

    /** Returns answers in the order of their random identifiers, from behind one on. */
    public List<StoredAnswer> after(Handle handle, PlannedStep step, String id, int limit) {
        return StepStatements.query(handle, step, """
                        select * from con_reply where consultation = :consultation and step = :step and id > :id
                        order by id limit :limit""")
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> stored(row))
                .list();
    }

    /**
     * An answer of a person, with the step to which it belongs.
     *
     * @param consultation slug
     */
    record Own(String consultation, int step, StoredAnswer answer) {}

    List<Own> ofPerson(Handle handle, String person, int most) {
        return handle.createQuery("select * from con_reply where respondent = :person order by id limit :most")
                .bind("person", person)
                .bind("most", most)
                .map((row, context) -> new Own(row.getString("consultation"), row.getInt("step"), stored(row)))
                .list();
    }

    int rename(Handle handle, String answer, String to) {
        return handle.createUpdate("update con_reply set respondent = :to where id = :answer")
                .bind("answer", answer)
                .bind("to", to)
                .execute();
    }

    void remove(Handle handle, String answer) {
        handle.execute("delete from con_reply where id = ?", answer);
    }
}
