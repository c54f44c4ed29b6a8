package org.territoireouvert.participatorybudget.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.territoireouvert.api.data.Conditions;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;

/** Reads and writes how far works are, always together with the published result, or the decision, that funds them. */
public final class WorkRepository {

    /** Funded projects of an edition that a page lists; the largest vote known funds a tenth of them. */
    public static final int MOST = 1_000;

    private static final String FUNDED = """
            from pb_result result
            join pb_result_project outcome on outcome.result_id = result.id and case (
                select decision.outcome from pb_decision decision
                where decision.edition_id = result.edition_id and decision.project = outcome.number
                order by decision.number desc limit 1)
              when 'FUND' then 1 when 'REFUSE' then 0 else case when outcome.purchase_rank > 0 then 1 else 0 end end = 1
            join pb_edition edition on edition.id = result.edition_id
            join pb_project project on project.edition_id = result.edition_id and project.number = outcome.number
            """;
    private static final String COLUMNS = """
            select project.id, edition.slug, project.number, project.title, project.place, project.cost_cents,
              work.status, work.spent_cents, work.updated_at
            """;
    private static final String MAYBE_WORK = "left join pb_work work on work.project_id = project.id ";
    private static final String APPLIED = "where result.applied = 1 ";

    /** Returns the funded projects of an edition in the order of the ballot paper, at most {@link #MOST}. */
    public List<FundedProject> ofEdition(Handle handle, String editionId) {
        return handle.createQuery(COLUMNS + FUNDED + MAYBE_WORK + APPLIED
                        + "and result.edition_id = :edition order by outcome.position limit :most")
                .bind("edition", editionId)
                .bind("most", MOST)
                .map((row, context) -> project(row))
                .list();
    }

    /** Returns a funded project by its number; empty when neither the published result nor a decision funds it, or a decision does not. */
    public Optional<FundedProject> funded(Handle handle, String editionId, String number) {
        return handle.createQuery(COLUMNS + FUNDED + MAYBE_WORK + APPLIED
                        + "and result.edition_id = :edition and outcome.number = :number")
                .bind("edition", editionId)
                .bind("number", number)
                .map((row, context) -> project(row))
                .findOne();
    }

    /**
     * Returns a part of the projects of all editions whose works are followed, the last changed first.
     *
     * @param status which, empty for all
     */
    public Slice<FundedProject> followed(Handle handle, Optional<WorkStatus> status, Keyset keyset) {
        Conditions wanted = Conditions.all().and("result.applied = :applied", "applied", 1);
        status.ifPresent(one -> wanted.and("work.status = :status", "status", one.name()));
        List<FundedProject> found = wanted.list(
                        handle,
                        COLUMNS + FUNDED + "join pb_work work on work.project_id = project.id"
                                + " where <where> order by <order> limit :limit",
                        keyset,
                        Keyset.Order.DESCENDING,
                        "work.updated_at",
                        "work.project_id")
                .map((row, context) -> project(row))
                .list();
        return keyset.slice(
                found,
                project -> List.of(
                        PortableInstant.text(project.work().orElseThrow().updatedAt()), project.id()));
    }

    /** Returns the totals of every edition with a published result, by the address of the edition. */
    public Map<String, WorkTotals> totals(Handle handle) {
        Map<String, WorkTotals> totals = new HashMap<>();
        handle.createQuery("""
                        select edition.slug, work.status, count(*) as projects, sum(project.cost_cents) as voted,
                          sum(coalesce(work.spent_cents, 0)) as spent
                        """ + FUNDED + MAYBE_WORK + APPLIED + "group by edition.slug, work.status")
                .map((row, context) -> Map.entry(row.getString("slug"), totals(row)))
                .forEach(part -> totals.merge(part.getKey(), part.getValue(), WorkTotals::plus));
        return totals;
    }

    private static WorkTotals totals(ResultSet row) throws SQLException {
        int projects = row.getInt("projects");
        return new WorkTotals(
                projects,
                new Money(row.getLong("voted")),
                new Money(row.getLong("spent")),
                status(row).map(status -> Map.of(status, projects)).orElseGet(Map::of));
    }

    /** Tells whether the works of a funded project are followed, in whatever edition. */
    public boolean exist(Handle handle) {
        return handle.createQuery("select 1 " + FUNDED + "join pb_work work on work.project_id = project.id " + APPLIED
                        + "limit 1")
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Tells whether the works of a funded project of an edition are followed. */
    public boolean exist(Handle handle, String editionId) {
        return handle.createQuery("select 1 " + FUNDED + "join pb_work work on work.project_id = project.id " + APPLIED
                        + "and result.edition_id = :edition limit 1")
                .bind("edition", editionId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Stores how far works are for the first time; returns false when somebody else did so meanwhile. */
    public boolean insert(Handle handle, String projectId, Work work) {
        return bound(handle.createUpdate("""
                        insert into pb_work (project_id, status, spent_cents, updated_at)
                        values (:project, :status, :spent, :updatedAt) on conflict (project_id) do nothing
                        """), projectId, work).execute() == 1;
    }

    /**
     * Stores how far works are in place of what was known.
     *
     * @param version when they had been changed as they were read
     * @return false when somebody else changed them meanwhile
     */
    public boolean update(Handle handle, String projectId, Work work, Instant version) {
        return bound(handle.createUpdate("""
                        update pb_work set status = :status, spent_cents = :spent, updated_at = :updatedAt
                        where project_id = :project and updated_at = :version
                        """), projectId, work)
                        .bind("version", PortableInstant.text(version))
                        .execute()
                == 1;
    }

    private static Update bound(Update update, String projectId, Work work) {
        return update.bind("project", projectId)
                .bind("status", work.status().name())
                .bind("spent", work.spent().cents())
                .bind("updatedAt", PortableInstant.text(work.updatedAt()));
    }

    /** Returns when works were last changed; empty when none are followed. */
    public Optional<Instant> changedAt(Handle handle) {
        return handle.createQuery("select max(updated_at) from pb_work")
                .mapTo(String.class)
                .findOne()
                .map(PortableInstant::parse);
    }

    /** Counts the works with a status, whatever became of the result that funded them. */
    public long count(Handle handle, WorkStatus status) {
        return handle.createQuery("select count(*) from pb_work where status = :status")
                .bind("status", status.name())
                .mapTo(Long.class)
                .one();
    }

    private static FundedProject project(ResultSet row) throws SQLException {
        return new FundedProject(
                row.getString("id"),
                row.getString("slug"),
                row.getString("number"),
                row.getString("title"),
                row.getString("place"),
                new Money(row.getLong("cost_cents")),
                work(row));
    }

    private static Optional<Work> work(ResultSet row) throws SQLException {
        Money spent = new Money(row.getLong("spent_cents"));
        String updatedAt = row.getString("updated_at");
        return status(row).map(status -> new Work(status, spent, PortableInstant.parse(updatedAt)));
    }

    private static Optional<WorkStatus> status(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("status")).map(WorkStatus::valueOf);
    }
}
