package org.territoireouvert.calls.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Conditions;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.calls.call.question.Asked;
import org.territoireouvert.calls.model.Question;

/** Keeps what is asked about calls. */
public final class QuestionRepository {

    private static final int MOST_SHOWN = 200;
    private static final int MOST_OF_PERSON = 500;
    private static final String SELECT = """
            select q.id, q.call_slug, c.title, q.question, q.asked_words, q.answer, q.asked_by, q.asked_on, q.state, q.reason
            from cal_question q join cal_call c on c.slug = q.call_slug
            """;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public QuestionRepository(Database database) {
        this.database = database;
    }

    /** Returns the questions of a call that were answered, the latest answer first, at most 200. */
    public List<Question> answered(String slug) {
        return database.read(handle -> handle.createQuery("""
                        select question, answer, answered_on from cal_question
                        where call_slug = :slug and state = 'ANSWERED' order by answered_on desc, id desc limit :most
                        """)
                .bind("slug", slug)
                .bind("most", MOST_SHOWN)
                .map((row, context) -> new Question(
                        row.getString("question"),
                        row.getString("answer"),
                        LocalDate.parse(row.getString("answered_on"))))
                .list());
    }

    /**
     * Keeps a question with the answer that it got somewhere else: at a meeting, by telephone.
     *
     * @param id new
     */
    public void addAnswered(Handle handle, String id, String slug, Question question) {
        String day = question.answeredOn().toString();
        handle.createUpdate("""
                        insert into cal_question (id, call_slug, question, answer, asked_by, asked_on, answered_on, state)
                        values (:id, :slug, :question, :answer, '', :day, :day, 'ANSWERED')
                        """)
                .bind("id", id)
                .bind("slug", slug)
                .bind("question", question.question())
                .bind("answer", question.answer())
                .bind("day", day)
                .execute();
    }

    /** Keeps a question that waits for its answer. */
    public void ask(Handle handle, String id, String slug, String words, String person, LocalDate day) {
        handle.createUpdate("""
                        insert into cal_question
                          (id, call_slug, question, answer, asked_by, asked_on, answered_on, state, asked_words)
                        values (:id, :slug, :words, '', :person, :day, '', 'WAITING', :words)
                        """)
                .bind("id", id)
                .bind("slug", slug)
                .bind("words", words)
                .bind("person", person)
                .bind("day", day.toString())
                .execute();
    }

    /** Counts the questions of a person about a call that wait. */
    public int waitingOf(Handle handle, String person, String slug) {
        return handle.createQuery("""
                        select count(*) from cal_question where asked_by = :person and call_slug = :slug and state = 'WAITING'
                        """)
                .bind("person", person)
                .bind("slug", slug)
                .mapTo(Integer.class)
                .one();
    }

    /** Returns a question. */
    public Optional<Asked> find(Handle handle, String id) {
        return handle.createQuery(SELECT + " where q.id = :id")
                .bind("id", id)
                .map((row, context) -> asked(row))
                .findOne();
    }

    /** Returns a part of the questions that wait, the oldest first. */
    public Slice<Asked> waiting(Keyset keyset) {
        return database.read(handle -> keyset.slice(
                Conditions.all()
                        .and("q.state = :state", "state", Asked.State.WAITING.name())
                        .list(
                                handle,
                                SELECT + " where <where> order by <order> limit :limit",
                                keyset,
                                Keyset.Order.ASCENDING,
                                "asked_on",
                                "id")
                        .map((row, context) -> asked(row))
                        .list(),
                one -> List.of(one.askedOn().toString(), one.id())));
    }

    /** Counts the questions that wait. */
    public long waiting() {
        return database.read(handle -> handle.createQuery("select count(*) from cal_question where state = 'WAITING'")
                .mapTo(Long.class)
                .one());
    }

    /** Returns what a person asked, the latest first, at most 500. */
    public List<Asked> of(String person) {
        return database.read(handle -> handle.createQuery(SELECT + """
                         where q.asked_by = :person and q.asked_by <> '' order by q.asked_on desc, q.id desc limit :most
                        """)
                .bind("person", person)
                .bind("most", MOST_OF_PERSON)
                .map((row, context) -> asked(row))
                .list());
    }

    /** Publishes a question with its answer; false when it does not wait any more. */
    public boolean answer(Handle handle, String id, Question question) {
        return handle.createUpdate("""
                        update cal_question set question = :question, answer = :answer, answered_on = :day, state = 'ANSWERED'
                        where id = :id and state = 'WAITING'
                        """)
                        .bind("question", question.question())
                        .bind("answer", question.answer())
                        .bind("day", question.answeredOn().toString())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Sets a question aside; false when it does not wait any more. */
    public boolean setAside(Handle handle, String id, String reason, LocalDate day) {
        return handle.createUpdate("""
                        update cal_question set state = 'SET_ASIDE', reason = :reason, answered_on = :day
                        where id = :id and state = 'WAITING'
                        """)
                        .bind("reason", reason)
                        .bind("day", day.toString())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Cuts the link of all questions to a person, with the words that they typed; what waits keeps its words until it is answered. */
    public int forget(Handle handle, String person) {
        return handle.createUpdate("update cal_question set asked_by = '', asked_words = '' where asked_by = :person")
                .bind("person", person)
                .execute();
    }

    /** Removes the questions of a person that were never published. */
    public int removeUnpublished(Handle handle, String person) {
        return handle.createUpdate("delete from cal_question where asked_by = :person and state <> 'ANSWERED'")
                .bind("person", person)
                .execute();
    }

    /** Gives the questions of one account to another. */
    public int transfer(Handle handle, String from, String to) {
        return handle.createUpdate("update cal_question set asked_by = :to where asked_by = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getString("id"),
                row.getString("call_slug"),
                row.getString("title"),
                row.getString("question"),
                row.getString("asked_words"),
                row.getString("answer"),
                row.getString("asked_by"),
                LocalDate.parse(row.getString("asked_on")),
                Asked.State.valueOf(row.getString("state")),
                row.getString("reason"));
    }
}
