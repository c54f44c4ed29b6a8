package org.territoireouvert.runner.identity.signin;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.KeyedHash;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.identity.limit.Limit;
import org.territoireouvert.runner.identity.limit.RateLimits;
import org.territoireouvert.runner.mail.MailAddresses;

/**
 * Codes of eight digits that prove that somebody reads a mailbox. A code is bound to the browser that asked, good for ten minutes,
 * five tries and one use. Nothing here depends on whether an account exists. Safe for all threads.
 */
public final class SignInCodes {

    /** How long a code is good for. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final int MOST_TRIES = 5;
    private static final int DIGITS = 8;
    private static final int BOUND = 100_000_000;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Limit BY_ADDRESS = new Limit("code-address", 5, HOUR);
    private static final Limit BY_NETWORK = new Limit("code-network", 30, HOUR);
    private static final Limit BY_ALL = new Limit("code-all", 2_000, HOUR);
    private static final Limit WRONG_BY_NETWORK = new Limit("code-wrong", 50, HOUR);

    private final Database database;
    private final InstantSource clock;
    private final RateLimits limits;
    private final KeyedHash hashes;
    private final CodeMail mail;
    private final MailAddresses addresses;
    private final SecureRandom random = new SecureRandom();

    private record Asked(String email, String accountId, String codeHash, int tries, Instant expiresAt) {}

    /**
     * Works on the tables of the runtime.
     *
     * @param secret of the instance
     */
    public SignInCodes(Database database, InstantSource clock, String secret, CodeMail mail) {
        this.database = database;
        this.clock = clock;
        this.limits = new RateLimits(database, clock, secret);
        this.hashes = new KeyedHash(secret);
        this.mail = mail;
        this.addresses = new MailAddresses(clock);
    }

    /** Sends a code to sign in with, in place of the one that this browser asked for before. */
    public CodeSending sendToSignIn(Asker asker, EmailAddress email) {
        return send(asker, email, "", CodePurpose.SIGN_IN);
    }

    /**
     * Sends a code to the new address of an account, which proves that its owner reads it.
     *
     * @param taken whether another account has this address: then the mail says so and holds no code, and nothing else differs
     */
    public CodeSending sendToChangeAddress(Asker asker, EmailAddress email, String accountId, boolean taken) {
        return send(asker, email, accountId, taken ? CodePurpose.TAKEN_ADDRESS : CodePurpose.CHANGE_ADDRESS);
    }

    /** Sends a code to the address of an account, so that who is signed in proves again who they are. */
    public CodeSending sendToProve(Asker asker, EmailAddress email, String accountId) {
        return send(asker, email, accountId, CodePurpose.PROVE);
    }

    private CodeSending send(Asker asker, EmailAddress email, String accountId, CodePurpose purpose) {
        String code = String.format(Locale.ROOT, "%0" + DIGITS + "d", random.nextInt(BOUND));
        return database.write(handle -> {
            boolean admitted = limits.admit(handle, BY_ALL, "")
                    & limits.admit(handle, BY_NETWORK, NetworkAddress.of(asker.clientAddress()))
                    & limits.admit(handle, BY_ADDRESS, email.text());
            if (!admitted) {
                return CodeSending.TOO_MANY;
            }
            store(handle, asker.visit(), email, accountId, purpose, code);
            mail.send(handle, asker, email, code, purpose);
            return CodeSending.SENT;
        });
    }

    private void store(
            Handle handle, String visit, EmailAddress email, String accountId, CodePurpose purpose, String code) {
        Instant now = clock.instant();
        handle.createUpdate("delete from core_sign_in_code where expires_at < :old")
                .bind("old", PortableInstant.text(now.minus(LIFETIME)))
                .execute();
        handle.createUpdate("""
                        insert into core_sign_in_code (holder_hash, purpose, email, account_id, code_hash, tries, created_at,
                            expires_at)
                        values (:holder, :purpose, :email, :account, :code, 0, :now, :expiry)
                        on conflict (holder_hash, purpose) do update set email = excluded.email,
                            account_id = excluded.account_id, code_hash = excluded.code_hash, tries = 0,
                            created_at = excluded.created_at, expires_at = excluded.expires_at""")
                .bind("holder", Token.hash(visit))
                .bind("purpose", purpose.stored())
                .bind("email", email.text())
                .bind("account", accountId)
                .bind("code", codeHash(visit, code))
                .bind("now", PortableInstant.text(now))
                .bind("expiry", PortableInstant.text(now.plus(LIFETIME)))
                .execute();
    }

    /** Returns to which address this browser's code to sign in was sent, as long as it is good. */
    public Optional<String> sentTo(String visit) {
        return sentTo(visit, CodePurpose.SIGN_IN);
    }

    /** Returns to which address this browser's code for a purpose was sent, as long as it is good. */
    public Optional<String> sentTo(String visit, CodePurpose purpose) {
        return database.read(handle -> find(handle, visit, purpose.stored()))
                .filter(asked -> !asked.expiresAt().isBefore(clock.instant()))
                .map(Asked::email);
    }

    /** Takes a code to sign in that was typed, with or without spaces; of several at once, one wins. */
    public CodeEntry enter(Asker asker, String typed) {
        return enter(asker, CodePurpose.SIGN_IN.stored(), typed);
    }

    /** Takes the code that was sent to the new address of an account. */
    public CodeEntry enterToChangeAddress(Asker asker, String typed) {
        return enter(asker, CodePurpose.CHANGE_ADDRESS.stored(), typed);
    }

    /** Takes the code that was sent to the address of an account. */
    public CodeEntry enterToProve(Asker asker, String typed) {
        return enter(asker, CodePurpose.PROVE.stored(), typed);
    }

    private CodeEntry enter(Asker asker, String purpose, String typed) {
        String visit = asker.visit();
        String network = NetworkAddress.of(asker.clientAddress());
        if (limits.isExhausted(WRONG_BY_NETWORK, network)) {
            return new CodeEntry.TooMany();
        }
        String code = typed.replaceAll("[\\s\\u00a0\\u202f.-]", "");
        return database.write(handle -> {
            Optional<Asked> counted = countTry(handle, visit, purpose);
            if (counted.isEmpty()) {
                return new CodeEntry.NoneAsked();
            }
            Asked asked = counted.get();
            if (asked.expiresAt().isBefore(clock.instant())) {
                return new CodeEntry.Expired();
            }
            boolean right = asked.tries() <= MOST_TRIES && asked.codeHash().equals(codeHash(visit, code));
            if (right) {
                remove(handle, visit, purpose);
                addresses.confirm(handle, asked.email());
                return new CodeEntry.Right(asked.email(), asked.accountId());
            }
            limits.admit(handle, WRONG_BY_NETWORK, network);
            return new CodeEntry.Wrong(Math.max(0, MOST_TRIES - asked.tries()));
        });
    }

    /** Counts a try before the code is compared: the row is locked, so that tries at once count one after the other. */
    private static Optional<Asked> countTry(Handle handle, String visit, String purpose) {
        return handle.createQuery("""
                        update core_sign_in_code set tries = tries + 1 where holder_hash = :holder and purpose = :purpose
                        returning email, account_id, code_hash, tries, expires_at""")
                .bind("holder", Token.hash(visit))
                .bind("purpose", purpose)
                .map((row, context) -> new Asked(
                        row.getString("email"),
                        row.getString("account_id"),
                        row.getString("code_hash"),
                        row.getInt("tries"),
                        PortableInstant.parse(row.getString("expires_at"))))
                .findOne();
    }

    private static Optional<Asked> find(Handle handle, String visit, String purpose) {
        return handle.createQuery("""
                        select email, account_id, code_hash, tries, expires_at from core_sign_in_code
                        where holder_hash = :holder and purpose = :purpose""")
                .bind("holder", Token.hash(visit))
                .bind("purpose", purpose)
                .map((row, context) -> new Asked(
                        row.getString("email"),
                        row.getString("account_id"),
                        row.getString("code_hash"),
                        row.getInt("tries"),
                        PortableInstant.parse(row.getString("expires_at"))))
                .findOne();
    }

    private static void remove(Handle handle, String visit, String purpose) {
        handle.createUpdate("delete from core_sign_in_code where holder_hash = :holder and purpose = :purpose")
                .bind("holder", Token.hash(visit))
                .bind("purpose", purpose)
                .execute();
    }

    private String codeHash(String visit, String code) {
        return hashes.of("sign-in-code " + visit, code);
    }
}
