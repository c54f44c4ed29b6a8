package org.territoireouvert.runner.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.web.Actor.Agent;

/**
 * Keeps who has signed in, in the database, so that any process knows. A session of staff ends after 30 minutes without a
 * request and after 8 hours in any case.
 */
public final class Sessions {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(8);
    /** How old the time of the last request may get before it is written: a write costs more than a page. */
    private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);

    private final Database database;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public Sessions(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Opens a session, removes those that have ended, and returns the secret to be kept by the browser. */
    public String open(Agent agent) {
        String token = Token.secret();
        Instant now = clock.instant();
        database.write(handle -> {
            handle.createUpdate("delete from core_session where expires_at < :now or seen_at < :idle")
                    .bind("now", PortableInstant.text(now))
                    .bind("idle", PortableInstant.text(now.minus(IDLE)))
                    .execute();
            return handle.createUpdate("""
                            insert into core_session
                            (token_hash, person_id, display_name, roles, created_at, seen_at, expires_at)
                            values (:hash, :person, :name, :roles, :now, :now, :expiry)""")
                    .bind("hash", Token.hash(token))
                    .bind("person", agent.personId())
                    .bind("name", agent.displayName())
                    .bind("roles", String.join(" ", agent.roles()))
                    .bind("now", PortableInstant.text(now))
                    .bind("expiry", PortableInstant.text(now.plus(LONGEST)))
                    .execute();
        });
        return token;
    }

    /** Returns who holds a session, empty when it has ended or never was. */
    public Optional<Agent> find(String token) {
        if (!Token.isPlausible(token)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String hash = Token.hash(token);
        Optional<Stored> stored = database.read(handle -> handle.createQuery("""
                        select person_id, display_name, roles, seen_at from core_session
                        where token_hash = :hash and expires_at >= :now and seen_at >= :idle""")
                .bind("hash", hash)
                .bind("now", PortableInstant.text(now))
                .bind("idle", PortableInstant.text(now.minus(IDLE)))
                .map((row, context) -> Stored.of(row))
                .findOne());
        stored.filter(session -> session.seenAt().isBefore(now.minus(SEEN_PRECISION)))
                .ifPresent(session -> touch(hash, now));
        return stored.map(Stored::agent);
    }

    /** Ends a session; nothing happens when there is none. */
    public void close(String token) {
        database.write(handle -> handle.createUpdate("delete from core_session where token_hash = :hash")
                .bind("hash", Token.hash(token))
                .execute());
    }

    private void touch(String hash, Instant now) {
        database.write(handle -> handle.createUpdate("update core_session set seen_at = :now where token_hash = :hash")
                .bind("now", PortableInstant.text(now))
                .bind("hash", hash)
                .execute());
    }

    private record Stored(Agent agent, Instant seenAt) {
        static Stored of(ResultSet row) throws SQLException {
            return new Stored(
                    new Agent(
                            row.getString("person_id"),
                            row.getString("display_name"),
                            Set.of(row.getString("roles").split(" "))),
                    PortableInstant.parse(row.getString("seen_at")));
        }
    }
}
