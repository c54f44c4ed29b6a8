package org.territoireouvert.calls.application;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.budget.Budget;
import org.territoireouvert.calls.model.budget.BudgetLine;

/** Keeps the budgets of the partners of an application. */
public final class BudgetRepository {

    /** The most lines one partner can write. */
    public static final int MOST_LINES = 100;

    private static final int MOST_READ = 5_000;

    /** Creates a repository on the plugin's tables. */
    public BudgetRepository() {}

    /** Returns the budget of all partners, by partner and place, at most 5,000 lines. */
    public Budget of(Handle handle, String applicationId) {
        return new Budget(handle.createQuery("""
                        select * from cal_budget_line where application_id = :id order by member_id, place limit :most
                        """)
                .bind("id", applicationId)
                .bind("most", MOST_READ)
                .map((row, context) -> new BudgetLine(
                        row.getString("member_id"),
                        BudgetLine.Side.valueOf(row.getString("side")),
                        row.getString("category"),
                        row.getString("label"),
                        new Money(row.getLong("cents"))))
                .list());
    }

    /**
     * Keeps the lines of one partner instead of those that were there.
     *
     * @param lines of this partner, at most {@value #MOST_LINES}
     */
    public void replace(Handle handle, String applicationId, String memberId, List<BudgetLine> lines) {
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException(lines.size() + " lines are more than " + MOST_LINES);
        }
        handle.createUpdate("delete from cal_budget_line where application_id = :id and member_id = :member")
                .bind("id", applicationId)
                .bind("member", memberId)
                .execute();
        int place = 0;
        for (BudgetLine line : lines) {
            handle.execute(
                    "insert into cal_budget_line values (?, ?, ?, ?, ?, ?, ?)",
                    applicationId,
                    memberId,
                    place++,
                    line.side().name(),
                    line.category(),
                    line.label(),
                    line.amount().cents());
        }
    }
}
