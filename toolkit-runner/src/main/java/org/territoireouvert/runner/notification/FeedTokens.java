package org.territoireouvert.runner.notification;

import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.Token;

/** The secret addresses under which people read their news as a feed, kept as hashes. Safe for all threads. */
public final class FeedTokens {

    private final Database database;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public FeedTokens(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes a person's token, in place of the one before. */
    public String renew(Handle handle, String personId) {
        String token = Token.secret();
        handle.createUpdate("""
                        insert into core_notice_feed (person_id, token_hash, created_at) values (:person, :hash, :now)
                        on conflict (person_id)
                        do update set token_hash = excluded.token_hash, created_at = excluded.created_at""")
                .bind("person", personId)
                .bind("hash", Token.hash(token))
                .bind("now", PortableInstant.text(clock.instant()))
                .execute();
        return token;
    }

    /** Ends a person's token. */
    public void revoke(Handle handle, String personId) {
        handle.createUpdate("delete from core_notice_feed where person_id = :person")
                .bind("person", personId)
                .execute();
    }

    /** Tells whether a person has a token. */
    public boolean exists(String personId) {
        return database.read(handle -> handle.createQuery("select 1 from core_notice_feed where person_id = :person")
                .bind("person", personId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** Returns whose token it is. */
    public Optional<String> personOf(String token) {
        return Token.isPlausible(token)
                ? database.read(
                        handle -> handle.createQuery("select person_id from core_notice_feed where token_hash = :hash")
                                .bind("hash", Token.hash(token))
                                .mapTo(String.class)
                                .findOne())
                : Optional.empty();
    }
}
