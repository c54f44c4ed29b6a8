package org.territoireouvert.participatorybudget.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.data.IdSource;

/** Reads and writes the milestones of works. */
public final class StepRepository {

    private final IdSource ids;

    /** Creates a repository. */
    public StepRepository(IdSource ids) {
        this.ids = ids;
    }

    /** Returns the milestones of a project in the order of their days, at most {@link WorkRules#MOST_STEPS}. */
    public List<Step> of(Handle handle, String projectId) {
        return handle.createQuery(
                        "select * from pb_work_step where project_id = :project order by position limit :most")
                .bind("project", projectId)
                .bind("most", WorkRules.MOST_STEPS)
                .map((row, context) -> new Step(
                        row.getString("id"),
                        row.getString("title"),
                        LocalDate.parse(row.getString("first_planned_on")),
                        LocalDate.parse(row.getString("planned_on")),
                        Optional.ofNullable(row.getString("done_on")).map(LocalDate::parse),
                        row.getString("delay_reason")))
                .list();
    }

    /** Stores milestones in place of those of a project, in the order in which they are given; new ones get an identifier. */
    public void replace(Handle handle, String projectId, List<Step> steps) {
        handle.createUpdate("delete from pb_work_step where project_id = :project")
                .bind("project", projectId)
                .execute();
        PreparedBatch batch = handle.prepareBatch("""
                insert into pb_work_step (id, project_id, position, title, first_planned_on, planned_on, done_on,
                    delay_reason)
                values (:id, :project, :position, :title, :firstPlanned, :planned, :done, :reason)
                """);
        for (Step step : steps) {
            batch.bind("id", step.id().isEmpty() ? ids.next() : step.id())
                    .bind("project", projectId)
                    .bind("position", batch.size() + 1)
                    .bind("title", step.title())
                    .bind("firstPlanned", step.firstPlanned().toString())
                    .bind("planned", step.planned().toString())
                    .bind("done", step.done().map(LocalDate::toString).orElse(null))
                    .bind("reason", step.delayReason())
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
