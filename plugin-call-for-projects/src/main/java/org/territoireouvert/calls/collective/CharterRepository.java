package org.territoireouvert.calls.collective;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.DecisionRule;

/** Keeps the charters that were in force. */
public final class CharterRepository {

    private static final int MOST = 200;

    /**
     * A charter.
     *
     * @param version 1 for the first one
     * @param text Markdown
     */
    public record Version(int version, String text, DecisionRule rule, Instant adoptedAt) {}

    /** Keeps the charter that a collective has now. */
    public void add(Handle handle, Collective collective, Instant at) {
        handle.createUpdate("""
                        insert into cal_charter (collective_id, version, charter, rule, adopted_at)
                        values (:collective, :version, :charter, :rule, :at)
                        """)
                .bind("collective", collective.id())
                .bind("version", collective.charterVersion())
                .bind("charter", collective.charter())
                .bind("rule", collective.rule().name())
                .bind("at", PortableInstant.text(at))
                .execute();
    }

    /** Returns those of a collective, the newest first, at most 200. */
    public List<Version> of(Handle handle, String collectiveId) {
        return handle.createQuery("""
                        select * from cal_charter where collective_id = :collective order by version desc limit :most
                        """)
                .bind("collective", collectiveId)
                .bind("most", MOST)
                .map((row, context) -> new Version(
                        row.getInt("version"),
                        row.getString("charter"),
                        DecisionRule.valueOf(row.getString("rule")),
                        PortableInstant.parse(row.getString("adopted_at"))))
                .list();
    }
}
