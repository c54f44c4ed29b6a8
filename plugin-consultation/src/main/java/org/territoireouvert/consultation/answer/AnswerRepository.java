package org.territoireouvert.consultation.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.consultation.answer.Answer.Decision;
import org.territoireouvert.consultation.answer.Answer.FollowUp;
import org.territoireouvert.consultation.answer.Answer.Progress;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.Theme;

/** Reads and writes answers and what happened since. */
public final class AnswerRepository {

    /** How many follow-ups an answer has at most. */
    public static final int MOST_FOLLOW_UPS = 100;

    /** Creates it. */
    public AnswerRepository() {}

    /** Returns the answers to ideas of a synthesis, the first ones first. */
    public List<Answer> toThemes(Handle handle, PlannedStep step) {
        return handle.createQuery("""
                        select * from con_answer where consultation = :consultation and step = :step and theme_id <> ''
                        order by id limit :most""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("most", Theme.MOST)
                .map((row, context) -> answer(handle, row))
                .list();
    }

    /** Returns the answers to at most 500 ideas of a synthesis, by their ids. */
    public Map<String, Answer> toThemes(Handle handle, PlannedStep step, Collection<String> themes) {
        return to(handle, step, "contribution_id = '' and theme_id", themes, Answer::themeId);
    }

    /** Returns the answers to at most 500 contributions, by their ids. */
    public Map<String, Answer> toContributions(Handle handle, PlannedStep step, Collection<String> contributions) {
        return to(handle, step, "theme_id = '' and contribution_id", contributions, Answer::contributionId);
    }

    /** Returns the next answers to single contributions, in the order in which they were given first. */
    public List<Answer> toContributions(Handle handle, PlannedStep step, String afterId, int limit) {
        return handle.createQuery("""
                        select * from con_answer where consultation = :consultation and step = :step
                          and theme_id = '' and id > :after order by id limit :limit""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("after", afterId)
                .bind("limit", limit)
                .map((row, context) -> answer(handle, row))
                .list();
    }

    private static Map<String, Answer> to(
            Handle handle,
            PlannedStep step,
            String subject,
            Collection<String> subjects,
            Function<Answer, String> subjectOf) {
        return subjects.isEmpty()
                ? Map.of()
                : handle.createQuery("""
                                select * from con_answer where consultation = :consultation and step = :step
                                  and <subject> in (<subjects>) limit :most""")
                        .define("subject", subject)
                        .bindList("subjects", subjects)
                        .bind("consultation", step.consultation().slug())
                        .bind("step", step.step().number())
                        .bind("most", subjects.size())
                        .map((row, context) -> answer(handle, row))
                        .collect(Collectors.toMap(subjectOf, answer -> answer));
    }

    /** Returns the answer to an idea or to a contribution, one of which is empty. */
    public Optional<Answer> to(Handle handle, PlannedStep step, String theme, String contribution) {
        return handle.createQuery("""
                        select * from con_answer where consultation = :consultation and step = :step
                          and theme_id = :theme and contribution_id = :contribution""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("theme", theme)
                .bind("contribution", contribution)
                .map((row, context) -> answer(handle, row))
                .findOne();
    }

    /** Finds an answer of a synthesis. */
    public Optional<Answer> find(Handle handle, PlannedStep step, String id) {
        return handle.createQuery(
                        "select * from con_answer where id = :id and consultation = :consultation and step = :step")
                .bind("id", id)
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .map((row, context) -> answer(handle, row))
                .findOne();
    }

    void add(Handle handle, PlannedStep step, Answer answer) {
        handle.createUpdate("""
                        insert into con_answer (id, consultation, step, theme_id, contribution_id, decision, text, progress,
                          answered_at, updated_at)
                        values (:id, :consultation, :step, :theme, :contribution, :decision, :text, :progress, :now, :now)""")
                .bind("id", answer.id())
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("theme", answer.themeId())
                .bind("contribution", answer.contributionId())
                .bind("decision", answer.decision().name())
                .bind("text", answer.text())
                .bind("progress", answer.progress().name())
                .bind("now", PortableInstant.text(answer.answeredAt()))
                .execute();
    }

    void change(Handle handle, String id, Decision decision, String text, Instant now) {
        handle.createUpdate("""
                        update con_answer set decision = :decision, text = :text, updated_at = :now where id = :id""")
                .bind("id", id)
                .bind("decision", decision.name())
                .bind("text", text)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    void follow(Handle handle, String id, FollowUp followUp) {
        handle.createUpdate("""
                        insert into con_follow_up (answer_id, place, progress, text, happened_at)
                        values (:id, (select count(*) from con_follow_up where answer_id = :id), :progress, :text, :now)""")
                .bind("id", id)
                .bind("progress", followUp.progress().name())
                .bind("text", followUp.text())
                .bind("now", PortableInstant.text(followUp.happenedAt()))
                .execute();
        handle.createUpdate("update con_answer set progress = :progress, updated_at = :now where id = :id")
                .bind("id", id)
                .bind("progress", followUp.progress().name())
                .bind("now", PortableInstant.text(followUp.happenedAt()))
                .execute();
    }

    private static Answer answer(Handle handle, ResultSet row) throws SQLException {
        return new Answer(
                row.getString("id"),
                row.getString("theme_id"),
                row.getString("contribution_id"),
                Decision.valueOf(row.getString("decision")),
                row.getString("text"),
                Progress.valueOf(row.getString("progress")),
                PortableInstant.parse(row.getString("answered_at")),
                followUps(handle, row.getString("id")));
    }

    private static List<FollowUp> followUps(Handle handle, String id) {
        return handle.createQuery("""
                        select * from con_follow_up where answer_id = :id order by place limit :most""")
                .bind("id", id)
                .bind("most", MOST_FOLLOW_UPS)
                .map((row, context) -> new FollowUp(
                        Progress.valueOf(row.getString("progress")),
                        row.getString("text"),
                        PortableInstant.parse(row.getString("happened_at"))))
                .list();
    }
}
