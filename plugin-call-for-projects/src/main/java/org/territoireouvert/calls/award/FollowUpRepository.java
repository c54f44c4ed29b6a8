package org.territoireouvert.calls.award;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.award.GrantStep;
import org.territoireouvert.calls.model.award.Indicator;
import org.territoireouvert.calls.model.award.Instalment;

/** Keeps what is paid when, what is done until when, what is counted. */
public final class FollowUpRepository {

    /** Most rows of each kind. */
    public static final int MOST = 12;

    /** Creates a repository. */
    public FollowUpRepository() {}

    /** An instalment that waits to be paid. */
    public record Due(String applicationId, int place, LocalDate on) {}

    /** Returns the instalments of a grant in their order. */
    public List<Instalment> instalments(Handle handle, String applicationId) {
        return handle.createQuery("select * from cal_instalment where application_id = :id order by place limit :most")
                .bind("id", applicationId)
                .bind("most", MOST)
                .map((row, context) -> new Instalment(
                        row.getInt("place"),
                        LocalDate.parse(row.getString("due_on")),
                        new Money(row.getLong("cents")),
                        row.getString("condition_words"),
                        Days.read(row.getString("paid_on"))))
                .list();
    }

    /** Keeps instalments instead of those before. */
    public void replaceInstalments(Handle handle, String applicationId, List<Instalment> instalments) {
        clear(handle, "cal_instalment", applicationId);
        instalments.forEach(one -> handle.createUpdate("""
                        insert into cal_instalment (application_id, place, due_on, cents, condition_words, paid_on)
                        values (:id, :place, :due, :cents, :words, :paid)
                        """)
                .bind("id", applicationId)
                .bind("place", one.place())
                .bind("due", one.dueOn().toString())
                .bind("cents", one.amount().cents())
                .bind("words", one.condition())
                .bind("paid", Days.text(one.paidOn()))
                .execute());
    }

    /** Marks an instalment as paid; false when it was, or there is none. */
    public boolean pay(Handle handle, String applicationId, int place, LocalDate day) {
        return mark(handle, "cal_instalment", "paid_on", applicationId, place, day);
    }

    /** Returns instalments that are due until a day and not paid, the earliest first. */
    public List<Due> due(Handle handle, LocalDate until, int limit) {
        return handle.createQuery("""
                        select application_id, place, due_on from cal_instalment where paid_on = '' and due_on <= :until
                        order by due_on, application_id, place limit :limit
                        """)
                .bind("until", until.toString())
                .bind("limit", limit)
                .map((row, context) -> new Due(
                        row.getString("application_id"), row.getInt("place"), LocalDate.parse(row.getString("due_on"))))
                .list();
    }

    /** Returns the milestones of a grant in their order. */
    public List<GrantStep> steps(Handle handle, String applicationId) {
        return handle.createQuery("select * from cal_grant_step where application_id = :id order by place limit :most")
                .bind("id", applicationId)
                .bind("most", MOST)
                .map((row, context) -> new GrantStep(
                        row.getInt("place"),
                        row.getString("title"),
                        LocalDate.parse(row.getString("due_on")),
                        Days.read(row.getString("done_on"))))
                .list();
    }

    /** Keeps milestones instead of those before. */
    public void replaceSteps(Handle handle, String applicationId, List<GrantStep> steps) {
        clear(handle, "cal_grant_step", applicationId);
        steps.forEach(one -> handle.createUpdate("""
                        insert into cal_grant_step (application_id, place, title, due_on, done_on)
                        values (:id, :place, :title, :due, :done)
                        """)
                .bind("id", applicationId)
                .bind("place", one.place())
                .bind("title", one.title())
                .bind("due", one.dueOn().toString())
                .bind("done", Days.text(one.doneOn()))
                .execute());
    }

    /** Marks a milestone as done; false when it was, or there is none. */
    public boolean finish(Handle handle, String applicationId, int place, LocalDate day) {
        return mark(handle, "cal_grant_step", "done_on", applicationId, place, day);
    }

    /** Returns what is counted, in its order. */
    public List<Indicator> indicators(Handle handle, String applicationId) {
        return handle.createQuery("select * from cal_indicator where application_id = :id order by place limit :most")
                .bind("id", applicationId)
                .bind("most", MOST)
                .map((row, context) -> new Indicator(
                        row.getInt("place"), row.getString("label"), row.getString("target"), row.getString("value")))
                .list();
    }

    /** Keeps what is counted instead of what was before. */
    public void replaceIndicators(Handle handle, String applicationId, List<Indicator> indicators) {
        clear(handle, "cal_indicator", applicationId);
        indicators.forEach(one -> handle.createUpdate("""
                        insert into cal_indicator (application_id, place, label, target, value)
                        values (:id, :place, :label, :target, :value)
                        """)
                .bind("id", applicationId)
                .bind("place", one.place())
                .bind("label", one.label())
                .bind("target", one.target())
                .bind("value", one.value())
                .execute());
    }

    /** Takes note that something was said; false when it was said before. */
    public boolean tellOnce(Handle handle, String applicationId, String subject, LocalDate today) {
        return handle.createUpdate("""
                        insert into cal_grant_notice (application_id, subject, told_on) values (:id, :subject, :today)
                        on conflict (application_id, subject) do nothing
                        """)
                        .bind("id", applicationId)
                        .bind("subject", subject)
                        .bind("today", today.toString())
                        .execute()
                == 1;
    }

    private static void clear(Handle handle, String table, String applicationId) {
        handle.createUpdate("delete from <table> where application_id = :id")
                .define("table", table)
                .bind("id", applicationId)
                .execute();
    }

    private static boolean mark(
            Handle handle, String table, String column, String applicationId, int place, LocalDate day) {
        return handle.createUpdate(
                                "update <table> set <column> = :day where application_id = :id and place = :place and <column> = ''")
                        .define("table", table)
                        .define("column", column)
                        .bind("day", day.toString())
                        .bind("id", applicationId)
                        .bind("place", place)
                        .execute()
                == 1;
    }
}
