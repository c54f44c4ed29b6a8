package org.territoireouvert.consultation.answering;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.result.Count;
import org.territoireouvert.consultation.questionnaire.result.CountAnswers;
import org.territoireouvert.consultation.questionnaire.result.Counts;
import org.territoireouvert.consultation.store.StepStatements;

/** Keeps what answers come to up to date; reading it does not depend on how many they are. */
public final class CountRepository {

    /** Key under which sheets of paper are counted. */
    public static final String PAPER = "paper";

    /** Key under which codes are counted that were handed out. */
    public static final String CODES = "codes";

    /** Key under which codes are counted that were used. */
    public static final String USED = "used";

    /** More classes than all questions together have. */
    private static final int MOST = 250_000;

    /** Creates it. */
    public CountRepository() {}

    /** Adds counts. They are written in one order, so that two transactions do not wait for each other for ever. */
    void add(Handle handle, PlannedStep step, List<Count> counts) {
        List<Count> sums = CountAnswers.sum(counts);
        if (sums.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into con_reply_count (consultation, step, question, choice, people, total)
                values (:consultation, :step, :question, :choice, :people, :total)
                on conflict (consultation, step, question, choice) do update
                  set people = con_reply_count.people + excluded.people, total = con_reply_count.total + excluded.total""");
        sums.forEach(count -> batch.bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("question", count.question())
                .bind("choice", count.key())
                .bind("people", count.people())
                .bind("total", count.total())
                .add());
        batch.execute();
    }

    /** Returns all counts of a step. */
    public Counts all(Handle handle, PlannedStep step) {
        return new Counts(StepStatements.query(handle, step, """
                        select question, choice, people, total from con_reply_count
                        where consultation = :consultation and step = :step
                        order by question, choice limit :most""")
                .bind("most", MOST)
                .map((row, context) -> new Count(
                        row.getString("question"),
                        row.getString("choice"),
                        row.getLong("people"),
                        row.getLong("total")))
                .list());
    }
}
