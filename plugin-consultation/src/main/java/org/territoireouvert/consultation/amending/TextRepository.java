package org.territoireouvert.consultation.amending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.model.PlannedStep;

/** Reads and writes the versions of texts. */
public final class TextRepository {

    /** How many versions a text has at most. */
    public static final int MOST = 100;

    private final TextDocuments documents;

    /** Creates it. */
    public TextRepository(Json json) {
        this.documents = new TextDocuments(json);
    }

    /** Stores a version that is one more than the last. */
    public void add(Handle handle, PlannedStep step, TextVersion version) {
        handle.createUpdate("""
                        insert into con_text (consultation, step, version, document, note, published_at)
                        values (:consultation, :step, :version, :document, :note, :now)""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("version", version.number())
                .bind("document", documents.write(version.text()))
                .bind("note", version.note())
                .bind("now", PortableInstant.text(version.publishedAt()))
                .execute();
    }

    /** Makes everybody else who decides about the text of this step wait for the end of the transaction. */
    void hold(Handle handle, PlannedStep step) {
        handle.createUpdate(
                        "update con_step set outcome = outcome where consultation = :consultation and place = :step")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .execute();
    }

    /** Takes all versions away, as long as nobody has written an amendment. */
    public boolean removeAll(Handle handle, PlannedStep step) {
        boolean amended = handle.createQuery(
                        "select 1 from con_amendment where consultation = :consultation and step = :step limit 1")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!amended) {
            handle.createUpdate("delete from con_text where consultation = :consultation and step = :step")
                    .bind("consultation", step.consultation().slug())
                    .bind("step", step.step().number())
                    .execute();
        }
        return !amended;
    }

    /** Returns the last version; empty when there is no text yet. */
    public Optional<TextVersion> last(Handle handle, PlannedStep step) {
        return handle.createQuery("""
                        select * from con_text where consultation = :consultation and step = :step
                        order by version desc limit 1""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .map((row, context) -> version(row))
                .findOne();
    }

    /** Returns a version. */
    public Optional<TextVersion> find(Handle handle, PlannedStep step, int number) {
        return handle.createQuery("""
                        select * from con_text where consultation = :consultation and step = :step and version = :version""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("version", number)
                .map((row, context) -> version(row))
                .findOne();
    }

    /**
     * A version in a list.
     *
     * @param number from 1
     */
    public record Line(int number, String note, String publishedAt) {}

    /** Returns the versions, the newest first. */
    public List<Line> all(Handle handle, PlannedStep step) {
        return handle.createQuery("""
                        select version, note, published_at from con_text where consultation = :consultation and step = :step
                        order by version desc limit :most""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("most", MOST)
                .map((row, context) ->
                        new Line(row.getInt("version"), row.getString("note"), row.getString("published_at")))
                .list();
    }

    private TextVersion version(ResultSet row) throws SQLException {
        return new TextVersion(
                row.getInt("version"),
                documents.text(row.getString("document")),
                row.getString("note"),
                PortableInstant.parse(row.getString("published_at")));
    }
}
