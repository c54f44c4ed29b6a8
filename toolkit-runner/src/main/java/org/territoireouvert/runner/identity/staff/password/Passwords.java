package org.territoireouvert.runner.identity.staff.password;

import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps the hashes of passwords. Safe for all threads. */
public final class Passwords {

    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public Passwords(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns the hash of somebody's password. */
    public Optional<String> find(Handle handle, String accountId) {
        return handle.createQuery("select hash from core_password where account_id = :account")
                .bind("account", accountId)
                .mapTo(String.class)
                .findOne();
    }

    /** Gives somebody a password in place of the one of before. */
    public void set(Handle handle, String accountId, String hash) {
        handle.createUpdate("""
                        insert into core_password (account_id, hash, changed_at) values (:account, :hash, :now)
                        on conflict (account_id) do update set hash = excluded.hash, changed_at = excluded.changed_at""")
                .bind("account", accountId)
                .bind("hash", hash)
                .bind("now", PortableInstant.text(clock.instant()))
                .execute();
    }

    /** Removes somebody's password. */
    public void remove(Handle handle, String accountId) {
        handle.createUpdate("delete from core_password where account_id = :account")
                .bind("account", accountId)
                .execute();
    }
}
