package org.territoireouvert.participatorybudget.examination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;

/** Reads and writes what the services found out. */
public final class ExaminationRepository {

    /** Returns the examination of an idea. */
    public Examination of(Handle handle, String ideaId) {
        return ofAll(handle, List.of(ideaId)).getOrDefault(ideaId, Examination.NONE);
    }

    /** Returns the examinations of some ideas by their ids; those that have none are left out. */
    public Map<String, Examination> ofAll(Handle handle, Collection<String> ideaIds) {
        Map<String, Examination> examinations = new HashMap<>();
        if (!ideaIds.isEmpty()) {
            handle.createQuery("select * from pb_examination where idea_id in (<ideas>)")
                    .bindList("ideas", List.copyOf(ideaIds))
                    .map((row, context) -> Map.entry(row.getString("idea_id"), examination(row)))
                    .forEach(found -> examinations.put(found.getKey(), found.getValue()));
        }
        return examinations;
    }

    /**
     * Keeps what was found.
     *
     * @param agent who examined
     * @param publishedAt see {@link Examination#publishedAt}
     */
    public void put(
            Handle handle, String ideaId, Finding finding, String agent, Optional<Instant> publishedAt, Instant now) {
        handle.createUpdate("""
                        insert into pb_examination (idea_id, verdict, reason, cost_cents, cost_explanation, revision, decided_at,
                          decided_by, published_at)
                        values (:idea, :verdict, :reason, :cost, :explanation, 1, :now, :agent, :published)
                        on conflict (idea_id) do update set verdict = excluded.verdict, reason = excluded.reason,
                          cost_cents = excluded.cost_cents, cost_explanation = excluded.cost_explanation,
                          revision = pb_examination.revision + 1, decided_at = excluded.decided_at,
                          decided_by = excluded.decided_by, published_at = excluded.published_at
                        """)
                .bind("idea", ideaId)
                .bind("verdict", finding.verdict().name())
                .bind("reason", finding.reason())
                .bind("cost", finding.cost().map(Money::cents).orElse(null))
                .bind("explanation", finding.costExplanation())
                .bind("now", PortableInstant.text(now))
                .bind("agent", agent)
                .bind("published", publishedAt.map(PortableInstant::text).orElse(null))
                .execute();
    }

    private static Examination examination(ResultSet row) throws SQLException {
        long cents = row.getLong("cost_cents");
        Optional<Money> cost = row.wasNull() ? Optional.empty() : Optional.of(new Money(cents));
        return new Examination(
                new Finding(
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("reason"),
                        cost,
                        row.getString("cost_explanation")),
                row.getInt("revision"),
                Optional.ofNullable(row.getString("published_at")).map(PortableInstant::parse));
    }
}
