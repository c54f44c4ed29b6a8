package org.territoireouvert.runner.identity.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.KeyedHash;

/**
 * Counts attempts in the database, so that all processes count together. Subjects (addresses of machines and mailboxes) are
 * kept as keyed hashes. Safe for all threads.
 */
public final class RateLimits {

    /** How long counts are kept at least: the longest period of any limit. */
    private static final Duration LONGEST = Duration.ofDays(2);

    private final Database database;
    private final InstantSource clock;
    private final KeyedHash hashes;

    /**
     * Counts in the tables of the runtime.
     *
     * @param secret of the instance
     */
    public RateLimits(Database database, InstantSource clock, String secret) {
        this.database = database;
        this.clock = clock;
        this.hashes = new KeyedHash(secret);
    }

    /** Counts an attempt and tells whether it is within the limit. */
    public boolean admit(Limit limit, String subject) {
        return database.write(handle -> admit(handle, limit, subject));
    }

    /** Counts an attempt in a transaction; when that is rolled back the attempt does not count. */
    public boolean admit(Handle handle, Limit limit, String subject) {
        String start = start(limit);
        handle.createUpdate("delete from core_rate where period_start < :old")
                .bind("old", PortableInstant.text(clock.instant().minus(LONGEST)))
                .execute();
        int attempts = handle.createQuery("""
                        insert into core_rate (subject, period_start, attempts) values (:subject, :start, 1)
                        on conflict (subject, period_start) do update set attempts = core_rate.attempts + 1
                        returning attempts""")
                .bind("subject", key(limit, subject))
                .bind("start", start)
                .mapTo(Integer.class)
                .one();
        return attempts <= limit.most();
    }

    /** Tells whether the next attempt would be over the limit, without counting one. */
    public boolean isExhausted(Limit limit, String subject) {
        return database.read(handle ->
                handle.createQuery("select attempts from core_rate where subject = :subject and period_start = :start")
                                .bind("subject", key(limit, subject))
                                .bind("start", start(limit))
                                .mapTo(Integer.class)
                                .findOne()
                                .orElse(0)
                        >= limit.most());
    }

    /** Forgets the attempts of a subject, after one that went well. */
    public void forgive(Handle handle, Limit limit, String subject) {
        handle.createUpdate("delete from core_rate where subject = :subject")
                .bind("subject", key(limit, subject))
                .execute();
    }

    private String start(Limit limit) {
        long period = limit.period().toSeconds();
        return PortableInstant.text(Instant.ofEpochSecond(clock.instant().getEpochSecond() / period * period));
    }

    private String key(Limit limit, String subject) {
        return hashes.of("rate " + limit.name(), subject);
    }
}
