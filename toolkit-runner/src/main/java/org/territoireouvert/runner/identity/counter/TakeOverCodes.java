package org.territoireouvert.runner.identity.counter;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.KeyedHash;

/** Keeps the codes by which accounts made at a counter are taken over: one for an account, as a keyed hash. */
public final class TakeOverCodes {

    /** How long a code is good for. */
    public static final Duration LIFETIME = Duration.ofDays(365);

    private static final String PURPOSE = "take-over";

    private final InstantSource clock;
    private final KeyedHash hashes;
    private final SecureRandom random = new SecureRandom();

    /**
     * Keeps codes.
     *
     * @param secret of the instance
     */
    public TakeOverCodes(InstantSource clock, String secret) {
        this.clock = clock;
        this.hashes = new KeyedHash(secret);
    }

    /** Makes a code for an account, in place of the one of before, and returns it: it cannot be shown again. */
    public TakeOverCode issue(Handle handle, String accountId, String agentId) {
        TakeOverCode code = TakeOverCode.random(random);
        Instant now = clock.instant();
        handle.createUpdate("""
                        insert into core_take_over (account_id, code_hash, created_by, created_at, expires_at)
                        values (:account, :hash, :by, :now, :expiry)
                        on conflict (account_id) do update set code_hash = excluded.code_hash,
                            created_by = excluded.created_by, created_at = excluded.created_at,
                            expires_at = excluded.expires_at""")
                .bind("account", accountId)
                .bind("hash", hash(code))
                .bind("by", agentId)
                .bind("now", PortableInstant.text(now))
                .bind("expiry", PortableInstant.text(now.plus(LIFETIME)))
                .execute();
        return code;
    }

    /** Returns the account of a code that is good now. */
    Optional<String> find(Handle handle, TakeOverCode code) {
        return handle.createQuery(
                        "select account_id from core_take_over where code_hash = :hash and expires_at >= :now")
                .bind("hash", hash(code))
                .bind("now", PortableInstant.text(clock.instant()))
                .mapTo(String.class)
                .findOne();
    }

    /** Uses a code up and tells whether it was there; of several at once, one wins. */
    boolean use(Handle handle, TakeOverCode code) {
        return handle.createUpdate("delete from core_take_over where code_hash = :hash")
                        .bind("hash", hash(code))
                        .execute()
                == 1;
    }

    private String hash(TakeOverCode code) {
        return hashes.of(PURPOSE, code.text());
    }
}
