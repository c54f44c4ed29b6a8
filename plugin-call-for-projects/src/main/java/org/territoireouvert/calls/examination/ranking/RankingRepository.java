package org.territoireouvert.calls.examination.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.model.examination.Outcome;

/** Keeps how calls are decided and what panels changed. */
public final class RankingRepository {

    /** Creates a repository on the plugin's tables. */
    public RankingRepository() {}

    /** Returns how a batch is decided. */
    public RankingSettings settings(Handle handle, String callSlug, String batch) {
        return handle.createQuery("select * from cal_ranking where call_slug = :call and batch_on = :batch")
                .bind("call", callSlug)
                .bind("batch", batch)
                .map((row, context) -> settings(row))
                .findOne()
                .orElseGet(() -> RankingSettings.usual(callSlug, batch));
    }

    /** Returns all batches of a call about which something was chosen, in their order, at most 100. */
    public List<RankingSettings> all(Handle handle, String callSlug) {
        return handle.createQuery("select * from cal_ranking where call_slug = :call order by batch_on limit 100")
                .bind("call", callSlug)
                .map((row, context) -> settings(row))
                .list();
    }

    /** Keeps how a batch is decided. */
    public void save(Handle handle, RankingSettings one) {
        handle.createUpdate("""
                        insert into cal_ranking (call_slug, batch_on, partial, reserve, seed, seed_source, frozen_at, published_at)
                        values (:call, :batch, :partial, :reserve, :seed, :source, :frozenAt, :publishedAt)
                        on conflict (call_slug, batch_on) do update set partial = excluded.partial, reserve = excluded.reserve,
                          seed = excluded.seed, seed_source = excluded.seed_source, frozen_at = excluded.frozen_at,
                          published_at = excluded.published_at
                        """)
                .bind("call", one.callSlug())
                .bind("batch", one.batch())
                .bind("partial", one.partial() ? 1 : 0)
                .bind("reserve", one.reserve())
                .bind("seed", one.seed())
                .bind("source", one.seedSource())
                .bind("frozenAt", one.frozenAt().map(PortableInstant::text).orElse(""))
                .bind(
                        "publishedAt",
                        one.publishedAt().map(PortableInstant::text).orElse(""))
                .execute();
    }

    /** Returns what the panel changed in a call, by the identifiers of applications, at most 5,000. */
    public Map<String, PanelChange> changes(Handle handle, String callSlug) {
        Map<String, PanelChange> changes = new LinkedHashMap<>();
        handle.createQuery("""
                        select p.* from cal_panel_change p join cal_application a on a.id = p.application_id
                        where a.call_slug = :call limit 5000
                        """)
                .bind("call", callSlug)
                .map((row, context) -> new PanelChange(
                        row.getString("application_id"),
                        Outcome.valueOf(row.getString("outcome")),
                        new Money(row.getLong("cents")),
                        row.getString("reason")))
                .forEach(change -> changes.put(change.applicationId(), change));
        return changes;
    }

    /** Keeps a change of the panel. */
    public void change(Handle handle, PanelChange change, String by, Instant now) {
        undo(handle, change.applicationId());
        handle.execute(
                "insert into cal_panel_change values (?, ?, ?, ?, ?, ?)",
                change.applicationId(),
                change.outcome().name(),
                change.amount().cents(),
                change.reason(),
                by,
                PortableInstant.text(now));
    }

    /** Takes a change of the panel back; does nothing when there is none. */
    public void undo(Handle handle, String applicationId) {
        handle.execute("delete from cal_panel_change where application_id = ?", applicationId);
    }

    private static RankingSettings settings(ResultSet row) throws SQLException {
        return new RankingSettings(
                row.getString("call_slug"),
                row.getString("batch_on"),
                row.getInt("partial") == 1,
                row.getInt("reserve"),
                row.getString("seed"),
                row.getString("seed_source"),
                instant(row.getString("frozen_at")),
                instant(row.getString("published_at")));
    }

    private static Optional<Instant> instant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(PortableInstant.parse(text));
    }
}
