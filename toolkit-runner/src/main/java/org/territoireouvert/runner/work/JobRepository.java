package org.territoireouvert.runner.work;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps when each job is due and who runs it. */
final class JobRepository {

    private final Database database;

    JobRepository(Database database) {
        this.database = database;
    }

    /** Returns when each known job is due next. */
    Map<String, Instant> due() {
        return database.read(handle -> {
            Map<String, Instant> due = new HashMap<>();
            handle.createQuery("select name, next_run_at from core_job order by name limit 10000")
                    .map((row, context) ->
                            Map.entry(row.getString("name"), PortableInstant.parse(row.getString("next_run_at"))))
                    .forEach(entry -> due.put(entry.getKey(), entry.getValue()));
            return due;
        });
    }

    /**
     * Claims a turn that is due; false when it is not, or another process has it.
     *
     * @param first turn of a job that is not known yet
     * @param next turn after this one
     */
    boolean claim(String name, Instant first, Instant next, String owner, Instant now, Duration lease) {
        return database.write(handle -> {
            String at = PortableInstant.text(now);
            handle.createUpdate("""
                            insert into core_job (name, next_run_at) values (:name, :first)
                            on conflict (name) do nothing""")
                    .bind("name", name)
                    .bind("first", PortableInstant.text(first))
                    .execute();
            return handle.createUpdate("""
                            update core_job set lease_owner = :owner, lease_until = :until, last_started_at = :now,
                            next_run_at = :next
                            where name = :name and next_run_at <= :now and (lease_until is null or lease_until <= :now)""")
                            .bind("owner", owner)
                            .bind("until", PortableInstant.text(now.plus(lease)))
                            .bind("now", at)
                            .bind("next", PortableInstant.text(next))
                            .bind("name", name)
                            .execute()
                    == 1;
        });
    }

    /** Keeps the turns that an owner has begun and not ended. */
    void renew(String owner, Instant until) {
        database.write(
                handle -> handle.createUpdate("update core_job set lease_until = :until where lease_owner = :owner")
                        .bind("until", PortableInstant.text(until))
                        .bind("owner", owner)
                        .execute());
    }

    void end(String name, String owner, Instant now, @Nullable String error) {
        database.write(handle -> handle.createUpdate("""
                        update core_job set lease_owner = null, lease_until = null, last_ended_at = :now,
                        last_error = :error where name = :name and lease_owner = :owner""")
                .bind("now", PortableInstant.text(now))
                .bind("error", error)
                .bind("name", name)
                .bind("owner", owner)
                .execute());
    }
}
