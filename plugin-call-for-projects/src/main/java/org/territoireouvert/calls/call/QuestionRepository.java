package org.territoireouvert.calls.call;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.calls.model.Question;

/** Keeps what is asked about calls. */
public final class QuestionRepository {

    private static final int MOST_SHOWN = 200;

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
}
