package org.territoireouvert.consultation.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.territoireouvert.consultation.model.PlannedStep;

/** Statements about the rows of one step, which name it by {@code :consultation} and {@code :step}. */
public final class StepStatements {

    private StepStatements() {}

    /** Begins a query. */
    public static Query query(Handle handle, PlannedStep step, String sql) {
        return handle.createQuery(sql)
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number());
    }

    /** Begins a change. */
    public static Update update(Handle handle, PlannedStep step, String sql) {
        return handle.createUpdate(sql)
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number());
    }

    /** Makes everybody else who holds the step wait for the end of the transaction. */
    public static void hold(Handle handle, PlannedStep step) {
        update(
                        handle,
                        step,
                        "update con_step set outcome = outcome where consultation = :consultation and place = :step")
                .execute();
    }
}
