package org.territoireouvert.calls.store;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.Question;
import org.territoireouvert.calls.model.Step;

/** Reads and writes what a call is made of, at most 100 of each kind. */
final class CallParts {

    private CallParts() {}

    static List<Step> steps(Handle handle, String slug) {
        return handle.createQuery("select * from cal_step where call_slug = :slug order by place limit 100")
                .bind("slug", slug)
                .map((row, context) -> new Step(
                        row.getString("title"),
                        LocalDate.parse(row.getString("starts_on")),
                        LocalDate.parse(row.getString("ends_on"))))
                .list();
    }

    static List<Criterion> criteria(Handle handle, String slug) {
        return handle.createQuery("select * from cal_criterion where call_slug = :slug order by place limit 100")
                .bind("slug", slug)
                .map((row, context) ->
                        new Criterion(row.getString("title"), row.getInt("weight"), row.getString("looked_at")))
                .list();
    }

    static List<Question> questions(Handle handle, String slug) {
        return handle.createQuery("select * from cal_question where call_slug = :slug order by place limit 100")
                .bind("slug", slug)
                .map((row, context) -> new Question(
                        row.getString("question"),
                        row.getString("answer"),
                        LocalDate.parse(row.getString("answered_on"))))
                .list();
    }

    static void add(Handle handle, Call call) {
        int place = 0;
        for (Step step : call.steps()) {
            handle.execute(
                    "insert into cal_step values (?, ?, ?, ?, ?)",
                    call.slug(),
                    place++,
                    step.title(),
                    step.startsOn().toString(),
                    step.endsOn().toString());
        }
        for (Criterion criterion : call.criteria()) {
            handle.execute(
                    "insert into cal_criterion values (?, ?, ?, ?, ?)",
                    call.slug(),
                    place++,
                    criterion.title(),
                    criterion.weight(),
                    criterion.lookedAt());
        }
        for (Question question : call.questions()) {
            handle.execute(
                    "insert into cal_question values (?, ?, ?, ?, ?)",
                    call.slug(),
                    place++,
                    question.question(),
                    question.answer(),
                    question.answeredOn().toString());
        }
    }
}
