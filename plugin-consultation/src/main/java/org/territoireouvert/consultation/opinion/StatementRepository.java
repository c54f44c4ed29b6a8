package org.territoireouvert.consultation.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.consultation.grouping.tally.Tally;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.opinion.Statement.State;

/** Reads and writes the statements of steps. */
public final class StatementRepository {

    /** How many statements a step has at most. */
    public static final int MOST = 1_000;

    /** Creates it. */
    public StatementRepository() {}

    /** Stores a new statement. */
    public void add(Handle handle, PlannedStep step, Statement statement) {
        handle.createUpdate("""
                        insert into con_statement (id, consultation, step, text, author_id, state, reason, agreed, disagreed,
                          passed, seen, revision, created_at)
                        values (:id, :consultation, :step, :text, :author, :state, '', 0, 0, 0, 0, 0, :now)""")
                .bind("id", statement.id())
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("text", statement.text())
                .bind("author", statement.authorId())
                .bind("state", statement.state().name())
                .bind("now", PortableInstant.text(statement.createdAt()))
                .execute();
    }

    /** Returns the statements in a state, in the order in which they were written. */
    public List<Statement> all(Handle handle, PlannedStep step, State state) {
        return of(handle, step, "select * from con_statement where <step> and state = :state order by id limit :most")
                .bind("state", state.name())
                .bind("most", MOST)
                .map((row, context) -> statement(row))
                .list();
    }

    /** Returns a text that is another one once a statement or an opinion came, changed or went. */
    public String version(Handle handle, PlannedStep step) {
        return of(handle, step, """
                        select count(*) as statements, coalesce(sum(revision), 0) as revisions from con_statement
                        where <step> and state = 'PUBLISHED'""")
                .map((row, context) -> row.getLong("statements") + "-" + row.getLong("revisions"))
                .one();
    }

    /** Counts the statements in a state. */
    public int count(Handle handle, PlannedStep step, State state) {
        return of(handle, step, "select count(*) from con_statement where <step> and state = :state")
                .bind("state", state.name())
                .mapTo(Integer.class)
                .one();
    }

    /** Counts the statements that wait to be read and those that were published, of one author. */
    public int countOf(Handle handle, PlannedStep step, String author) {
        return of(
                        handle,
                        step,
                        "select count(*) from con_statement where <step> and author_id = :author and state <> 'REMOVED'")
                .bind("author", author)
                .mapTo(Integer.class)
                .one();
    }

    /** Tells whether the same words stand in the step already. */
    public boolean isKnown(Handle handle, PlannedStep step, String text) {
        return of(
                        handle,
                        step,
                        "select 1 from con_statement where <step> and text = :text and state <> 'REMOVED' limit 1")
                .bind("text", text)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Finds a statement of the step. */
    public Optional<Statement> find(Handle handle, PlannedStep step, String id) {
        return of(handle, step, "select * from con_statement where <step> and id = :id")
                .bind("id", id)
                .map((row, context) -> statement(row))
                .findOne();
    }

    /** Returns published statements on which a person has given no opinion yet, those that fewest people have seen first. */
    public List<Statement> unseen(Handle handle, PlannedStep step, String person, int limit) {
        return of(handle, step, """
                        select * from con_statement where <step> and state = 'PUBLISHED' and not exists (
                          select 1 from con_opinion where statement_id = con_statement.id and person_id = :person)
                        order by seen, id limit :limit""")
                .bind("person", person)
                .bind("limit", limit)
                .map((row, context) -> statement(row))
                .list();
    }

    /**
     * Moves a statement from one state to another.
     *
     * @return false when it was in another state: somebody else was faster
     */
    public boolean move(Handle handle, PlannedStep step, String id, State from, State to, String reason) {
        return handle.createUpdate("""
                        update con_statement set state = :to, reason = :reason
                        where id = :id and consultation = :consultation and step = :step and state = :from""")
                        .bind("id", id)
                        .bind("consultation", step.consultation().slug())
                        .bind("step", step.step().number())
                        .bind("from", from.name())
                        .bind("to", to.name())
                        .bind("reason", reason)
                        .execute()
                == 1;
    }

    private static Query of(Handle handle, PlannedStep step, String query) {
        return handle.createQuery(query.replace("<step>", "consultation = :consultation and step = :step"))
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number());
    }

    private static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                row.getString("id"),
                row.getString("text"),
                row.getString("author_id"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                new Tally(row.getInt("agreed"), row.getInt("disagreed"), row.getInt("passed")),
                instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return PortableInstant.parse(row.getString("created_at"));
    }
}
