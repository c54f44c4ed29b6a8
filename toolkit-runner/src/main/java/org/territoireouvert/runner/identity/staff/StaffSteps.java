package org.territoireouvert.runner.identity.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.Token;

/**
 * Keeps what a browser, or a session of staff, has begun and not finished; each thing for some minutes and for that holder only.
 * Safe for all threads.
 */
public final class StaffSteps {

    /** What was begun. */
    public enum Purpose {
        /** A right password that waits for the second factor. */
        SECOND_FACTOR(Duration.ofMinutes(5)),
        /** The challenge that a known passkey is to answer. */
        PASSKEY_CHALLENGE(Duration.ofMinutes(5)),
        /** The challenge for a new passkey, and the handle of its user. */
        NEW_PASSKEY(Duration.ofMinutes(5)),
        /** A link that somebody opened, and what they have written so far. */
        SET_UP(Duration.ofMinutes(30)),
        /** The secret of an application that has not shown a right code yet, and the password that comes with it, if any. */
        NEW_APPLICATION(Duration.ofMinutes(15)),
        /** A fresh proof, before a change of the means to sign in. */
        PROOF(Duration.ofMinutes(5)),
        /** Recovery codes that were made and not noted yet. */
        NEW_CODES(Duration.ofMinutes(15));

        private final Duration lifetime;

        Purpose(Duration lifetime) {
            this.lifetime = lifetime;
        }

        /** Returns for how long it is kept. */
        public Duration lifetime() {
            return lifetime;
        }
    }

    /**
     * Something that was begun.
     *
     * @param accountId of whom; empty when that is not known yet
     * @param data what the next step needs, possibly empty
     * @param tries counted so far
     */
    public record Step(String accountId, String data, int tries) {}

    private final InstantSource clock;
    private final Seal seal;

    /** Works on the tables of the runtime. */
    public StaffSteps(InstantSource clock, Seal seal) {
        this.clock = clock;
        this.seal = seal;
    }

    /**
     * Keeps a step, in place of the one of the same purpose of before.
     *
     * @param holder secret of the visit, or id of the session
     */
    public void keep(Handle handle, String holder, Purpose purpose, String accountId, String data) {
        Instant now = clock.instant();
        handle.createUpdate("delete from core_staff_step where expires_at < :now")
                .bind("now", PortableInstant.text(now))
                .execute();
        handle.createUpdate("""
                        insert into core_staff_step (holder_hash, purpose, account_id, data, tries, expires_at)
                        values (:holder, :purpose, :account, :data, 0, :expiry)
                        on conflict (holder_hash, purpose) do update set account_id = excluded.account_id,
                            data = excluded.data, tries = 0, expires_at = excluded.expires_at""")
                .bind("holder", Token.hash(holder))
                .bind("purpose", name(purpose))
                .bind("account", accountId)
                .bind("data", seal.close(place(holder, purpose), data))
                .bind("expiry", PortableInstant.text(now.plus(purpose.lifetime())))
                .execute();
    }

    /** Returns a step that is still good. */
    public Optional<Step> find(Handle handle, String holder, Purpose purpose) {
        return read(handle, "select account_id, data, tries from core_staff_step", "", holder, purpose);
    }

    /** Returns a step and removes it: of several at once, one gets it. */
    public Optional<Step> take(Handle handle, String holder, Purpose purpose) {
        return read(handle, "delete from core_staff_step", " returning account_id, data, tries", holder, purpose);
    }

    /** Counts a try and returns the step with it: the row is locked, so that tries at once count one after the other. */
    public Optional<Step> countTry(Handle handle, String holder, Purpose purpose) {
        return read(
                handle,
                "update core_staff_step set tries = tries + 1",
                " returning account_id, data, tries",
                holder,
                purpose);
    }

    /** Forgets a step. */
    public void forget(Handle handle, String holder, Purpose purpose) {
        take(handle, holder, purpose);
    }

    private Optional<Step> read(Handle handle, String act, String returning, String holder, Purpose purpose) {
        String where = " where holder_hash = :holder and purpose = :purpose and expires_at >= :now";
        return handle.createQuery(act + where + returning)
                .bind("holder", Token.hash(holder))
                .bind("purpose", name(purpose))
                .bind("now", PortableInstant.text(clock.instant()))
                .map((row, context) -> new Step(
                        row.getString("account_id"),
                        seal.open(place(holder, purpose), row.getString("data")),
                        row.getInt("tries")))
                .findOne();
    }

    private static String name(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String place(String holder, Purpose purpose) {
        return "step " + purpose + " " + Token.hash(holder);
    }
}
