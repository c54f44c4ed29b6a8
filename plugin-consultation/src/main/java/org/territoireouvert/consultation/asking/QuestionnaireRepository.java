package org.territoireouvert.consultation.asking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.store.StepStatements;

/** Reads and writes the versions of questionnaires. */
public final class QuestionnaireRepository {

    private static final int WORK = 0;

    private final QuestionnaireDocuments documents;

    /** Creates it. */
    public QuestionnaireRepository(Json json) {
        this.documents = new QuestionnaireDocuments(json);
    }

    /** Returns what people read now; empty when nothing is published. */
    public Optional<PublishedQuestionnaire> last(Handle handle, PlannedStep step) {
        return StepStatements.query(handle, step, """
                        select version, document, published_at from con_questionnaire
                        where consultation = :consultation and step = :step and version > 0
                        order by version desc limit 1""")
                .map((row, context) -> published(row))
                .findOne();
    }

    /** Returns a version that people read. */
    public Optional<PublishedQuestionnaire> find(Handle handle, PlannedStep step, int version) {
        return StepStatements.query(handle, step, """
                        select version, document, published_at from con_questionnaire
                        where consultation = :consultation and step = :step and version > 0 and version = :version""")
                .bind("version", version)
                .map((row, context) -> published(row))
                .findOne();
    }

    private PublishedQuestionnaire published(ResultSet row) throws SQLException {
        return new PublishedQuestionnaire(
                row.getInt("version"),
                documents.questionnaire(row.getString("document")),
                PortableInstant.parse(row.getString("published_at")));
    }

    /** Returns what staff work on: {@link Questionnaire#EMPTY} before they begin. */
    public Questionnaire work(Handle handle, PlannedStep step) {
        return StepStatements.query(handle, step, """
                        select document from con_questionnaire
                        where consultation = :consultation and step = :step and version = 0""")
                .mapTo(String.class)
                .findOne()
                .map(documents::questionnaire)
                .orElse(Questionnaire.EMPTY);
    }

    /** Stores what staff work on. */
    public void putWork(Handle handle, PlannedStep step, Questionnaire work) {
        put(handle, step, WORK, work, "");
    }

    /** Stores the next version that people read, and goes on working on it. */
    public void publish(Handle handle, PlannedStep step, int version, Questionnaire questionnaire, Instant now) {
        put(handle, step, version, questionnaire, PortableInstant.text(now));
        putWork(handle, step, questionnaire);
    }

    private void put(Handle handle, PlannedStep step, int version, Questionnaire questionnaire, String publishedAt) {
        StepStatements.update(handle, step, """
                        insert into con_questionnaire (consultation, step, version, document, published_at)
                        values (:consultation, :step, :version, :document, :publishedAt)
                        on conflict (consultation, step, version) do update set document = excluded.document""")
                .bind("version", version)
                .bind("document", documents.write(questionnaire))
                .bind("publishedAt", publishedAt)
                .execute();
    }
}
