package org.territoireouvert.consultation.synthesis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.consultation.model.PlannedStep;

/** Reads and writes the sentences of a synthesis and what they cite. */
public final class SentenceRepository {

    private static final String COLUMNS = """
            s.*, (select count(*) from con_citation c where c.sentence_id = s.id) as cited from con_sentence s
            """;

    /** Creates it. */
    public SentenceRepository() {}

    /** Returns the sentences in the section of an idea, in their order. */
    public List<Sentence> ofTheme(Handle handle, String theme) {
        return handle.createQuery("select " + COLUMNS + " where s.theme_id = :theme order by s.place, s.id limit :most")
                .bind("theme", theme)
                .bind("most", Sentence.MOST_OF_THEME)
                .map((row, context) -> sentence(row))
                .list();
    }

    /** Finds a sentence of a synthesis. */
    public Optional<Sentence> find(Handle handle, PlannedStep step, String id) {
        return handle.createQuery(
                        "select " + COLUMNS + " where s.id = :id and s.consultation = :consultation and s.step = :step")
                .bind("id", id)
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .map((row, context) -> sentence(row))
                .findOne();
    }

    /** Returns the extracts that a sentence cites one by one, by their ids. */
    public List<String> cited(Handle handle, String sentence) {
        return handle.createQuery(
                        "select extract_id from con_citation where sentence_id = :id order by extract_id limit :most")
                .bind("id", sentence)
                .bind("most", Sentence.MOST_CITED)
                .mapTo(String.class)
                .list();
    }

    void add(Handle handle, PlannedStep step, Sentence sentence) {
        handle.createUpdate("""
                        insert into con_sentence (id, consultation, step, theme_id, place, text, whole, minority)
                        values (:id, :consultation, :step, :theme,
                          (select coalesce(max(place), 0) + 1 from con_sentence where theme_id = :theme),
                          :text, :whole, :minority)""")
                .bind("id", sentence.id())
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("theme", sentence.themeId())
                .bind("text", sentence.text())
                .bind("whole", sentence.whole() ? 1 : 0)
                .bind("minority", sentence.minority() ? 1 : 0)
                .execute();
    }

    void change(Handle handle, Sentence sentence) {
        handle.createUpdate("update con_sentence set text = :text, whole = :whole, minority = :minority where id = :id")
                .bind("id", sentence.id())
                .bind("text", sentence.text())
                .bind("whole", sentence.whole() ? 1 : 0)
                .bind("minority", sentence.minority() ? 1 : 0)
                .execute();
    }

    /** Writes which extracts a sentence cites one by one. */
    void cite(Handle handle, String sentence, Collection<String> extracts) {
        handle.createUpdate("delete from con_citation where sentence_id = :id")
                .bind("id", sentence)
                .execute();
        for (String extract : extracts) {
            handle.createUpdate("insert into con_citation (sentence_id, extract_id) values (:id, :extract)")
                    .bind("id", sentence)
                    .bind("extract", extract)
                    .execute();
        }
    }

    /** Changes the places of two sentences of one section. */
    void swap(Handle handle, Sentence one, Sentence other) {
        place(handle, one.id(), other.place());
        place(handle, other.id(), one.place());
    }

    private static void place(Handle handle, String id, int place) {
        handle.createUpdate("update con_sentence set place = :place where id = :id")
                .bind("id", id)
                .bind("place", place)
                .execute();
    }

    void remove(Handle handle, String id) {
        handle.createUpdate("delete from con_sentence where id = :id")
                .bind("id", id)
                .execute();
    }

    private static Sentence sentence(ResultSet row) throws SQLException {
        return new Sentence(
                row.getString("id"),
                row.getString("theme_id"),
                row.getInt("place"),
                row.getString("text"),
                row.getInt("whole") == 1,
                row.getInt("minority") == 1,
                row.getInt("cited"));
    }
}
