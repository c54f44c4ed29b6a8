package org.territoireouvert.runner.identity.staff.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps passkeys. Safe for all threads. */
public final class PasskeyRepository {

    /** Most passkeys of one person. */
    public static final int MOST = 20;

    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public PasskeyRepository(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns the passkeys of somebody, oldest first. */
    public List<Passkey> of(Handle handle, String accountId) {
        return handle.createQuery("""
                        select * from core_passkey where account_id = :account
                        order by created_at, credential_id limit :limit""")
                .bind("account", accountId)
                .bind("limit", MOST)
                .map((row, context) -> read(row))
                .list();
    }

    /** Returns a passkey. */
    public Optional<Passkey> find(Handle handle, String credentialId) {
        return handle.createQuery("select * from core_passkey where credential_id = :id")
                .bind("id", credentialId)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Adds a passkey and tells whether nobody had it before. */
    public boolean add(Handle handle, String accountId, String userHandle, String name, RegisteredPasskey registered) {
        return handle.createUpdate("""
                        insert into core_passkey (credential_id, account_id, user_handle, name, credential, sign_count,
                            created_at)
                        values (:id, :account, :user, :name, :credential, :count, :now)
                        on conflict (credential_id) do nothing""")
                        .bind("id", registered.credentialId())
                        .bind("account", accountId)
                        .bind("user", userHandle)
                        .bind("name", name)
                        .bind("credential", registered.credential())
                        .bind("count", registered.signCount())
                        .bind("now", PortableInstant.text(clock.instant()))
                        .execute()
                == 1;
    }

    /** Notes a signature and tells whether its counter is past the one that is known; authenticators that do not count send 0. */
    public boolean used(Handle handle, String credentialId, long signCount) {
        return handle.createUpdate("""
                        update core_passkey set sign_count = :count, used_at = :now
                        where credential_id = :id and (sign_count < :count or (sign_count = 0 and :count = 0))""")
                        .bind("count", signCount)
                        .bind("now", PortableInstant.text(clock.instant()))
                        .bind("id", credentialId)
                        .execute()
                == 1;
    }

    /** Changes the name of somebody's passkey; nothing happens when it is somebody else's. */
    public void rename(Handle handle, String accountId, String credentialId, String name) {
        handle.createUpdate("update core_passkey set name = :name where credential_id = :id and account_id = :account")
                .bind("name", name)
                .bind("id", credentialId)
                .bind("account", accountId)
                .execute();
    }

    /** Has others who change the passkeys of somebody wait for the end of this transaction. */
    public void lock(Handle handle, String accountId) {
        handle.createUpdate("update core_passkey set name = name where account_id = :account")
                .bind("account", accountId)
                .execute();
    }

    /** Removes a passkey of somebody; returns whether there was one. */
    public boolean remove(Handle handle, String accountId, String credentialId) {
        return handle.createUpdate("delete from core_passkey where credential_id = :id and account_id = :account")
                        .bind("id", credentialId)
                        .bind("account", accountId)
                        .execute()
                == 1;
    }

    /** Removes all passkeys of somebody. */
    public void removeAll(Handle handle, String accountId) {
        handle.createUpdate("delete from core_passkey where account_id = :account")
                .bind("account", accountId)
                .execute();
    }

    private static Passkey read(ResultSet row) throws SQLException {
        return new Passkey(
                row.getString("credential_id"),
                row.getString("account_id"),
                row.getString("user_handle"),
                row.getString("name"),
                row.getString("credential"),
                row.getLong("sign_count"),
                PortableInstant.parse(row.getString("created_at")),
                Optional.ofNullable(row.getString("used_at")).map(PortableInstant::parse));
    }
}
