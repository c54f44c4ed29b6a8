package org.territoireouvert.runner.moderation;

import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What moderators did, by month; read from figures that moved with each decision. */
public final class ModerationFigures {

    private static final int MONTHS = 24;

    /** Works in the transactions that it is given. */
    public ModerationFigures() {}

    /**
     * A month.
     *
     * @param cases that were decided
     * @param hidden of which the content was hidden
     * @param changes of which a change was asked for
     * @param hours from opening to decision, on average, rounded
     */
    public record Month(YearMonth month, long cases, long hidden, long changes, long hours) {}

    /** Returns the latest months in which something was decided, latest first, at most 24. */
    public List<Month> months(Handle handle) {
        return handle.createQuery("""
                        select month, sum(cases) as cases, sum(minutes) as minutes,
                          sum(case when decision = 'HIDDEN' then cases else 0 end) as hidden,
                          sum(case when decision = 'CHANGE_ASKED' then cases else 0 end) as changes
                        from core_moderation_figure group by month order by month desc limit :most""")
                .bind("most", MONTHS)
                .map((row, context) -> new Month(
                        YearMonth.parse(row.getString("month")),
                        row.getLong("cases"),
                        row.getLong("hidden"),
                        row.getLong("changes"),
                        Math.round(row.getLong("minutes") / 60.0 / Math.max(1, row.getLong("cases")))))
                .list();
    }
}
