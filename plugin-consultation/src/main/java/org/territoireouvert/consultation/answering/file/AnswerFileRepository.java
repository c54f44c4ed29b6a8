package org.territoireouvert.consultation.answering.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.store.StepStatements;

/** Reads and writes the rows about files. */
public final class AnswerFileRepository {

    /** More than one person ever joins to all questionnaires. */
    private static final int MOST_OF_ONE = 5_000;

    /** Creates it. */
    public AnswerFileRepository() {}

    void add(Handle handle, PlannedStep step, AnswerFile file, LocalDate day) {
        StepStatements.update(handle, step, """
                        insert into con_answer_file (id, consultation, step, question, respondent, answer_id, file, name,
                            alternative, media_type, size, digest, kept_on, counted, disclosable, accepted)
                        values (:id, :consultation, :step, :question, :respondent, '', :file, :name,
                            :alternative, :mediaType, :size, :digest, :day, 0, 0, 0)""")
                .bind("id", file.id())
                .bind("question", file.question())
                .bind("respondent", file.respondent())
                .bind("file", file.file())
                .bind("name", file.name())
                .bind("alternative", file.alternative())
                .bind("mediaType", file.mediaType())
                .bind("size", file.size())
                .bind("digest", file.digest())
                .bind("day", day.toString())
                .execute();
    }

    static AnswerFile read(ResultSet row) throws SQLException {
        return new AnswerFile(
                row.getString("id"),
                row.getString("question"),
                row.getString("respondent"),
                row.getString("answer_id"),
                row.getString("file"),
                row.getString("name"),
                row.getString("alternative"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("digest"),
                row.getInt("disclosable") == 1,
                row.getInt("accepted") == 1);
    }

    /** Returns the files of one respondent in a step, sent or not, in no order that matters. */
    public List<AnswerFile> of(Handle handle, PlannedStep step, String respondent) {
        return StepStatements.query(handle, step, """
                        select * from con_answer_file
                        where consultation = :consultation and step = :step and respondent = :respondent
                        order by id limit :most""")
                .bind("respondent", respondent)
                .bind("most", MOST_OF_ONE)
                .map((row, context) -> read(row))
                .list();
    }

    /** Returns the files of one person in all steps, with the days on which they were kept. */
    public List<AnswerFile> ofPerson(Handle handle, String person) {
        return handle.createQuery("select * from con_answer_file where respondent = :person order by id limit :most")
                .bind("person", person)
                .bind("most", MOST_OF_ONE)
                .map((row, context) -> read(row))
                .list();
    }

    /** Notes of files that they belong to an answer now. */
    void settle(Handle handle, Settled settled, Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        update con_answer_file set answer_id = :answer, respondent = :respondent, kept_on = :day,
                            counted = :counted, disclosable = :disclosable,
                            accepted = case when :disclosable = 1 then accepted else 0 end
                        where id in (<ids>)""")
                .bind("answer", settled.answer())
                .bind("respondent", settled.respondent())
                .bind("day", settled.day())
                .bind("counted", settled.counted() ? 1 : 0)
                .bind("disclosable", settled.disclosable() ? 1 : 0)
                .bindList("ids", List.copyOf(ids))
                .execute();
    }

    /** To which answer files belong, and what may become of them. */
    record Settled(String answer, String respondent, String day, boolean counted, boolean disclosable) {}

    void remove(Handle handle, String id) {
        handle.execute("delete from con_answer_file where id = ?", id);
    }

    void transfer(Handle handle, String from, String to) {
        handle.createUpdate("update con_answer_file set respondent = :to where respondent = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    /** Returns a file of a step that was sent and counts. */
    public Optional<AnswerFile> find(Handle handle, PlannedStep step, String id) {
        return StepStatements.query(handle, step, """
                        select * from con_answer_file
                        where id = :id and consultation = :consultation and step = :step and counted = 1""")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Returns a part of the files of a step that were sent and count, in an order that says nothing about people. */
    public Slice<AnswerFile> list(Handle handle, PlannedStep step, Keyset keyset) {
        List<AnswerFile> fetched = StepStatements.query(handle, step, """
                        select * from con_answer_file
                        where consultation = :consultation and step = :step and counted = 1 and <position>
                        order by <order> limit :limit""")
                .define("position", keyset.condition(Order.ASCENDING, "id"))
                .define("order", keyset.order(Order.ASCENDING, "id"))
                .bindMap(keyset.binds())
                .map((row, context) -> read(row))
                .list();
        return keyset.slice(fetched, file -> List.of(file.id()));
    }

    /** Returns a part of the files of a question that everybody may see, provided that the question says so. */
    public Slice<AnswerFile> accepted(Handle handle, PlannedStep step, String question, Keyset keyset) {
        List<AnswerFile> fetched = StepStatements.query(handle, step, """
                        select * from con_answer_file
                        where consultation = :consultation and step = :step and question = :question and counted = 1
                          and accepted = 1 and disclosable = 1 and <position>
                        order by <order> limit :limit""")
                .define("position", keyset.condition(Order.ASCENDING, "id"))
                .define("order", keyset.order(Order.ASCENDING, "id"))
                .bind("question", question)
                .bindMap(keyset.binds())
                .map((row, context) -> read(row))
                .list();
        return keyset.slice(fetched, file -> List.of(file.id()));
    }

    /** Lets everybody see a file, with a text about it, or takes it back; false when it is not there or may not be published. */
    boolean accept(Handle handle, PlannedStep step, String id, boolean accepted, String alternative) {
        return StepStatements.update(handle, step, """
                        update con_answer_file set accepted = :accepted, alternative = :alternative
                        where id = :id and consultation = :consultation and step = :step and counted = 1
                          and disclosable >= :accepted""")
                        .bind("id", id)
                        .bind("accepted", accepted ? 1 : 0)
                        .bind("alternative", alternative)
                        .execute()
                == 1;
    }
}
