package org.territoireouvert.runner.identity.counter;

import java.time.Instant;
import java.util.List;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Reads what an agent did for people lately. Safe for all threads. */
public final class CounterDay {

    private static final int MOST = 100;

    private final Database database;

    /**
     * Something that was done for a person.
     *
     * @param accountId of the person
     * @param act code; the message is {@code trace.helped.<act>}
     * @param channel code, see {@link Channel}
     */
    public record Done(Instant at, String accountId, String act, String path, String channel) {}

    /** Works on the tables of the runtime. */
    public CounterDay(Database database) {
        this.database = database;
    }

    /** Returns what an agent did since a time, newest first, at most a hundred. */
    public List<Done> since(Instant start, String agentId) {
        return database.read(handle -> handle.createQuery("""
                        select at, account_id, act, path, channel from core_helped_act
                        where agent_id = :agent and at >= :start order by id desc limit :limit""")
                .bind("agent", agentId)
                .bind("start", PortableInstant.text(start))
                .bind("limit", MOST)
                .map((row, context) -> new Done(
                        PortableInstant.parse(row.getString("at")),
                        row.getString("account_id"),
                        row.getString("act"),
                        row.getString("path"),
                        row.getString("channel")))
                .list());
    }
}
