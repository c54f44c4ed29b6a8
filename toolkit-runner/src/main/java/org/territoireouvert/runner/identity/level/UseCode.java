package org.territoireouvert.runner.identity.level;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.KeyedHash;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.runner.identity.limit.Limit;
import org.territoireouvert.runner.identity.limit.RateLimits;
import org.territoireouvert.runner.identity.signin.NetworkAddress;

/**
 * Takes a code that somebody typed. It works once, whoever types it at the same moment; when it was sent to a person on a roll,
 * the account stands for that person from then on. A code stays used up when its account is erased, so that nobody takes part
 * twice by erasing an account in between. Safe for all threads.
 */
public final class UseCode {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Limit BY_ACCOUNT = new Limit("identity-code-account", 10, HOUR);
    private static final Limit BY_NETWORK = new Limit("identity-code-network", 100, HOUR);
    private static final Limit BY_ALL = new Limit("identity-code-all", 2_000, HOUR);

    private final Database database;
    private final Accounts accounts;
    private final InstantSource clock;
    private final RateLimits limits;
    private final KeyedHash hashes;

    private record Issued(
            String hash,
            Instant expiresAt,
            boolean used,
            @Nullable String usedBy,
            boolean cancelled,
            @Nullable String entry,
            @Nullable String roll,
            @Nullable String standsFor,
            boolean entryUsed) {}

    /**
     * Works on the tables of the runtime.
     *
     * @param secret of the instance
     */
    public UseCode(Database database, Accounts accounts, InstantSource clock, String secret) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
        this.limits = new RateLimits(database, clock, secret);
        this.hashes = new KeyedHash(secret);
    }

    /**
     * Uses a code for an account.
     *
     * @param clientAddress for the limits, not kept
     */
    public CodeUse use(String accountId, String clientAddress, String typed) {
        String network = NetworkAddress.of(clientAddress);
        if (limits.isExhausted(BY_NETWORK, network) || limits.isExhausted(BY_ALL, "")) {
            return new CodeUse.TooMany();
        }
        return database.write(handle -> {
            if (!limits.admit(handle, BY_ACCOUNT, accountId)) {
                return new CodeUse.TooMany();
            }
            Optional<Issued> issued = IdentityCode.read(typed).flatMap(code -> find(handle, code));
            if (issued.isEmpty()) {
                limits.admit(handle, BY_NETWORK, network);
                limits.admit(handle, BY_ALL, "");
                return new CodeUse.Unknown();
            }
            CodeUse use = use(handle, accountId, issued.get());
            if (use instanceof CodeUse.Accepted) {
                limits.forgive(handle, BY_ACCOUNT, accountId);
            }
            return use;
        });
    }

    /** Finds a code and locks its row, so that those who type it at the same moment come one after the other. */
    private Optional<Issued> find(Handle handle, IdentityCode code) {
        String hash = hashes.of(CodeBatches.HASH, code.text());
        handle.createUpdate("update core_identity_code set position = position where code_hash = :hash")
                .bind("hash", hash)
                .execute();
        return handle.createQuery("""
                        select c.code_hash, b.expires_at, c.used_at, c.used_by, c.cancelled_at, e.id as entry,
                            e.roll_id, e.account_id,
                            (select count(*) from core_identity_code other
                                where other.entry_id = c.entry_id and other.used_at is not null
                                    and other.cancelled_at is null) as used_of_entry
                        from core_identity_code c join core_code_batch b on b.id = c.batch_id
                            left join core_roll_entry e on e.id = c.entry_id
                        where c.code_hash = :hash""")
                .bind("hash", hash)
                .map((row, context) -> new Issued(
                        row.getString("code_hash"),
                        PortableInstant.parse(row.getString("expires_at")),
                        row.getString("used_at") != null,
                        row.getString("used_by"),
                        row.getString("cancelled_at") != null,
                        row.getString("entry"),
                        row.getString("roll_id"),
                        row.getString("account_id"),
                        row.getInt("used_of_entry") > 0))
                .findOne();
    }

    private CodeUse use(Handle handle, String account, Issued code) {
        if (code.cancelled()) {
            return new CodeUse.Cancelled();
        }
        if (code.used()) {
            return account.equals(code.usedBy()) ? new CodeUse.AlreadyYours() : new CodeUse.Taken();
        }
        if (!code.expiresAt().isAfter(clock.instant())) {
            return new CodeUse.Expired(code.expiresAt());
        }
        if (code.standsFor() != null) {
            return code.standsFor().equals(account) ? new CodeUse.NotNeeded() : new CodeUse.Taken();
        }
        if (code.entryUsed()) {
            return new CodeUse.Taken();
        }
        if (code.roll() != null && standsOnRoll(handle, account, code.roll())) {
            return new CodeUse.OtherPerson();
        }
        if (code.roll() == null && hasUsedCode(handle, account)) {
            return new CodeUse.NotNeeded();
        }
        return take(handle, account, code) ? accepted(handle, account) : new CodeUse.Taken();
    }

    private CodeUse accepted(Handle handle, String account) {
        return new CodeUse.Accepted(accounts.refreshLevel(handle, account));
    }

    private static boolean standsOnRoll(Handle handle, String account, String roll) {
        return handle.createQuery(
                        "select 1 from core_roll_entry where account_id = :account and roll_id = :roll limit 1")
                .bind("account", account)
                .bind("roll", roll)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static boolean hasUsedCode(Handle handle, String account) {
        return handle.createQuery(
                        "select 1 from core_identity_code where used_by = :account and cancelled_at is null limit 1")
                .bind("account", account)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Takes the place on the roll, unless another code for it is used at this moment, and uses the code up. */
    private boolean take(Handle handle, String account, Issued code) {
        if (code.entry() != null) {
            int linked = handle.createUpdate("""
                            update core_roll_entry set account_id = :account where id = :entry and account_id is null""")
                    .bind("account", account)
                    .bind("entry", code.entry())
                    .execute();
            if (linked == 0) {
                return false;
            }
        }
        handle.createUpdate("update core_identity_code set used_by = :account, used_at = :now where code_hash = :hash")
                .bind("account", account)
                .bind("now", PortableInstant.text(clock.instant()))
                .bind("hash", code.hash())
                .execute();
        return true;
    }
}
