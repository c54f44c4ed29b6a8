package org.territoireouvert.consultation.synthesis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.consultation.model.PlannedStep;

/** Reads and writes the extracts of a synthesis, and keeps their number in each idea. */
public final class ExtractRepository {

    /** Into how many pieces a contribution is cut at most. */
    public static final int MOST_PIECES = 50;

    private final ThemeRepository themes = new ThemeRepository();

    /** Creates it. */
    public ExtractRepository() {}

    /** Returns the extracts of a contribution in a synthesis, in their order. */
    public List<Extract> ofContribution(Handle handle, PlannedStep step, String contribution) {
        return ofContributions(handle, step, List.of(contribution)).getOrDefault(contribution, List.of());
    }

    /** Returns the extracts of at most 500 contributions in a synthesis, in their order, by the ids of the contributions. */
    public Map<String, List<Extract>> ofContributions(
            Handle handle, PlannedStep step, Collection<String> contributions) {
        return contributions.isEmpty()
                ? Map.of()
                : handle.createQuery("""
                                select * from con_extract where contribution_id in (<contributions>)
                                  and consultation = :consultation and step = :step
                                order by contribution_id, place limit :most""")
                        .bindList("contributions", contributions)
                        .bind("consultation", step.consultation().slug())
                        .bind("step", step.step().number())
                        .bind("most", contributions.size() * MOST_PIECES)
                        .map((row, context) -> extract(row))
                        .collect(Collectors.groupingBy(Extract::contributionId));
    }

    /** Returns the next extracts of an idea in the order of their ids. */
    public List<Extract> ofTheme(Handle handle, String theme, String afterId, int limit) {
        return handle.createQuery(
                        "select * from con_extract where theme_id = :theme and id > :after order by id limit :limit")
                .bind("theme", theme)
                .bind("after", afterId)
                .bind("limit", limit)
                .map((row, context) -> extract(row))
                .list();
    }

    /** Returns extracts by their ids, at most 500, in the order of the ids. */
    public List<Extract> findAll(Handle handle, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : handle.createQuery("select * from con_extract where id in (<ids>) order by id limit 500")
                        .bindList("ids", ids)
                        .map((row, context) -> extract(row))
                        .list();
    }

    /** Finds an extract. */
    public Optional<Extract> find(Handle handle, String id) {
        return findAll(handle, List.of(id)).stream().findFirst();
    }

    void add(Handle handle, PlannedStep step, Extract extract) {
        handle.createUpdate("""
                        insert into con_extract (id, consultation, step, contribution_id, place, text, theme_id, reason, became)
                        values (:id, :consultation, :step, :contribution, :place, :text, :theme, :reason, :became)""")
                .bind("id", extract.id())
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("contribution", extract.contributionId())
                .bind("place", extract.place())
                .bind("text", extract.text())
                .bind("theme", extract.themeId())
                .bind("reason", extract.reason())
                .bind("became", extract.became())
                .execute();
        themes.count(handle, extract.themeId(), 1);
    }

    /** Puts an extract into an idea or sets it aside; see {@link Extract#themeId} and {@link Extract#reason}. */
    void put(Handle handle, Extract extract, String theme, String reason) {
        handle.createUpdate("update con_extract set theme_id = :theme, reason = :reason where id = :id")
                .bind("id", extract.id())
                .bind("theme", theme)
                .bind("reason", reason)
                .execute();
        themes.count(handle, extract.themeId(), -1);
        themes.count(handle, theme, 1);
    }

    /** Writes what became of an extract. */
    void became(Handle handle, String id, String what) {
        handle.createUpdate("update con_extract set became = :what where id = :id")
                .bind("id", id)
                .bind("what", what)
                .execute();
    }

    /** Tells whether a sentence cites an extract of a contribution. */
    boolean isCited(Handle handle, List<Extract> extracts) {
        return !extracts.isEmpty()
                && handle.createQuery("select 1 from con_citation where extract_id in (<ids>) limit 1")
                        .bindList("ids", extracts.stream().map(Extract::id).toList())
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent();
    }

    /** Removes extracts that nothing cites. */
    void remove(Handle handle, List<Extract> extracts) {
        for (Extract extract : extracts) {
            handle.createUpdate("delete from con_extract where id = :id")
                    .bind("id", extract.id())
                    .execute();
            themes.count(handle, extract.themeId(), -1);
        }
    }

    private static Extract extract(ResultSet row) throws SQLException {
        return new Extract(
                row.getString("id"),
                row.getString("contribution_id"),
                row.getInt("place"),
                row.getString("text"),
                row.getString("theme_id"),
                row.getString("reason"),
                row.getString("became"));
    }
}
