package org.territoireouvert.calls.examination.desk;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.model.Call;

/** Counts what waits for those who lead examinations. */
public final class WaitingWork {

    private static final int MOST_CALLS = 100;

    /** The request that was made last about an application was answered. */
    static final String CORRECTED = """
            (select k.state from cal_correction k where k.application_id = a.id order by k.id desc limit 1) = 'SENT'""";

    private static final String SUBMITTED = "from cal_application a where a.state = 'SUBMITTED'";

    private final CallRepository calls;

    /** Reads calls beside the tables of the examination. */
    public WaitingWork(CallRepository calls) {
        this.calls = calls;
    }

    /**
     * A call and what waits in it.
     *
     * @param sent applications that were sent, whatever became of them
     * @param toLookAt sent, and nobody said whether they are examined
     * @param corrected sent again after they were corrected, and nobody said so either
     * @param decidable whether the decision can be prepared
     */
    public record Of(String slug, String title, long sent, long toLookAt, long corrected, boolean decidable) {}

    /** Returns how many applications nobody has looked at. */
    public long toLookAt(Handle handle) {
        return count(handle, "select count(*) " + SUBMITTED) - corrected(handle);
    }

    /** Returns how many applications were corrected and sent again, and wait to be looked at. */
    public long corrected(Handle handle) {
        return count(handle, "select count(*) " + SUBMITTED + " and " + CORRECTED);
    }

    /** Returns of how many calls the decision can be prepared. */
    public long decidable(Handle handle, LocalDate today) {
        return closed(handle, today).stream()
                .filter(slug -> isAssessed(handle, slug))
                .count();
    }

    /** Returns the calls to which applications were sent, the last to close first, at most 100. */
    public List<Of> calls(Handle handle, LocalDate today) {
        List<String> closed = closed(handle, today);
        return handle.createQuery("""
                        select c.slug, c.title, count(*) as sent,
                          sum(case when a.state = 'SUBMITTED' then 1 else 0 end) as submitted,
                          sum(case when a.state = 'SUBMITTED' and <corrected> then 1 else 0 end) as corrected
                        from cal_call c join cal_application a on a.call_slug = c.slug
                        where a.state not in ('DRAFT', 'WITHDRAWN')
                        group by c.slug, c.title, c.closes_on order by c.closes_on desc, c.slug limit :most
                        """)
                .define("corrected", CORRECTED)
                .bind("most", MOST_CALLS)
                .map((row, context) -> new Of(
                        row.getString("slug"),
                        row.getString("title"),
                        row.getLong("sent"),
                        row.getLong("submitted") - row.getLong("corrected"),
                        row.getLong("corrected"),
                        closed.contains(row.getString("slug")) && isAssessed(handle, row.getString("slug"))))
                .list();
    }

    /** Returns closed calls in which applications are eligible and none waits to be looked at or corrected, at most 100. */
    private static List<String> closed(Handle handle, LocalDate today) {
        return handle.createQuery("""
                        select distinct a.call_slug from cal_application a join cal_call c on c.slug = a.call_slug
                        where a.state = 'ELIGIBLE' and c.closes_on < :today
                          and not exists (select 1 from cal_application w where w.call_slug = a.call_slug
                            and w.state in ('SUBMITTED', 'TO_CORRECT'))
                        order by a.call_slug limit :most
                        """)
                .bind("today", today.toString())
                .bind("most", MOST_CALLS)
                .mapTo(String.class)
                .list();
    }

    /** Tells whether each eligible application has as many final assessments as its call wants. */
    private boolean isAssessed(Handle handle, String slug) {
        Call call = calls.find(handle, slug).orElseThrow();
        return count(handle, """
                select count(*) from cal_application a left join cal_examined e on e.application_id = a.id
                where a.call_slug = ? and a.state = 'ELIGIBLE' and coalesce(e.finals, 0) < ?
                """, slug, call.sheet().selection().assessors()) == 0;
    }

    private static long count(Handle handle, String sql, Object... values) {
        return handle.select(sql, values).mapTo(Long.class).one();
    }
}
