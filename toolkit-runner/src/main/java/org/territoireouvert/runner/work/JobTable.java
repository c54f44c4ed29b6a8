package org.territoireouvert.runner.work;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** What administrators see of scheduled jobs, and how they bring a turn forward. Safe for all threads. */
public final class JobTable {

    private static final int MOST = 500;

    private final Database database;
    private final InstantSource clock;

    /**
     * A job that had its first turn or waits for it.
     *
     * @param name {@code runtime/<name>} or {@code <plugin>/<name>}
     * @param running whether a process has its turn now
     * @param error of the last turn, empty when it went well
     */
    public record Planned(
            String name,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            Instant nextAt,
            boolean running,
            String error) {}

    /** Reads the table of the runtime. */
    public JobTable(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns all jobs by name. */
    public List<Planned> all() {
        String now = PortableInstant.text(clock.instant());
        return database.read(handle -> handle.createQuery("select * from core_job order by name limit :limit")
                .bind("limit", MOST)
                .map((row, context) -> new Planned(
                        row.getString("name"),
                        instant(row.getString("last_started_at")),
                        instant(row.getString("last_ended_at")),
                        PortableInstant.parse(row.getString("next_run_at")),
                        row.getString("lease_until") != null
                                && row.getString("lease_until").compareTo(now) > 0,
                        Optional.ofNullable(row.getString("last_error")).orElse("")))
                .list());
    }

    private static Optional<Instant> instant(@Nullable String text) {
        return Optional.ofNullable(text).map(PortableInstant::parse);
    }

    /** Brings the next turn of a job forward to now; returns false when there is no such job. */
    public boolean runNow(Handle handle, String name) {
        return handle.createUpdate("update core_job set next_run_at = :now where name = :name")
                        .bind("now", PortableInstant.text(clock.instant()))
                        .bind("name", name)
                        .execute()
                == 1;
    }
}
