package org.territoireouvert.runner.identity.staff.code;

import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.staff.Seal;

/** Keeps the secrets that people's applications share, and takes each code once. Safe for all threads. */
public final class Applications {

    private final InstantSource clock;
    private final Seal seal;

    private record Stored(String secret, long lastInterval) {}

    /** Works on the tables of the runtime. */
    public Applications(InstantSource clock, Seal seal) {
        this.clock = clock;
        this.seal = seal;
    }

    /** Tells whether somebody has an application. */
    public boolean has(Handle handle, String accountId) {
        return find(handle, accountId).isPresent();
    }

    /**
     * Gives somebody an application in place of the one of before.
     *
     * @param interval of the code that it has just shown, which is thereby used
     */
    public void set(Handle handle, String accountId, String secret, long interval) {
        handle.createUpdate("""
                        insert into core_totp (account_id, secret, last_step, confirmed_at)
                        values (:account, :secret, :step, :now)
                        on conflict (account_id) do update set secret = excluded.secret,
                            last_step = excluded.last_step, confirmed_at = excluded.confirmed_at""")
                .bind("account", accountId)
                .bind("secret", seal.close(place(accountId), secret))
                .bind("step", interval)
                .bind("now", PortableInstant.text(clock.instant()))
                .execute();
    }

    /** Removes somebody's application. */
    public void remove(Handle handle, String accountId) {
        handle.createUpdate("delete from core_totp where account_id = :account")
                .bind("account", accountId)
                .execute();
    }

    /** Takes a code and tells whether it is right; the same code several times, even at once, is taken once. */
    public boolean take(Handle handle, String accountId, String typed) {
        Optional<Stored> stored = find(handle, accountId);
        if (stored.isEmpty()) {
            return false;
        }
        String secret = seal.open(place(accountId), stored.get().secret());
        OptionalLong interval =
                TimeCodes.interval(secret, typed, clock.instant(), stored.get().lastInterval());
        return interval.isPresent()
                && handle.createUpdate(
                                        "update core_totp set last_step = :step where account_id = :account and last_step < :step")
                                .bind("step", interval.getAsLong())
                                .bind("account", accountId)
                                .execute()
                        == 1;
    }

    private static Optional<Stored> find(Handle handle, String accountId) {
        return handle.createQuery("select secret, last_step from core_totp where account_id = :account")
                .bind("account", accountId)
                .map((row, context) -> new Stored(row.getString("secret"), row.getLong("last_step")))
                .findOne();
    }

    private static String place(String accountId) {
        return "application " + accountId;
    }
}
