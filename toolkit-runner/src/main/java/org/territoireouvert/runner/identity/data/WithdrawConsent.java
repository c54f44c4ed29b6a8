package org.territoireouvert.runner.identity.data;

import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.runner.identity.trace.Trace;
import org.territoireouvert.runner.identity.trace.Trace.Consent;

/**
 * Takes a consent back: what was kept on the ground of it goes, and the identity level with it. The purpose decides what goes:
 *
 * <ul>
 *   <li>{@code residence}: commune and birth date;
 *   <li>{@code identity:<provider>}: the identity at that provider;
 *   <li>{@code counter}: names, commune and birth date that an agent wrote down at a counter;
 *   <li>any other: nothing is kept on its ground but the consent itself.
 * </ul>
 */
public final class WithdrawConsent {

    /** Purpose of a declared residence. */
    public static final String RESIDENCE = "residence";

    /** Purpose of what a person told an agent at a counter. */
    public static final String COUNTER = "counter";

    /** Start of the purpose of an identity; the code of the provider follows. */
    public static final String IDENTITY = "identity:";

    /** What became of it. */
    public enum Outcome {
        /** It is withdrawn. */
        DONE,
        /** There is no such consent of this person, or it was withdrawn before. */
        NOTHING,
        /** Refused: without this identity the person could not sign in any more. */
        LAST_WAY_IN
    }

    private final Database database;
    private final Accounts accounts;
    private final Trace trace;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public WithdrawConsent(Database database, Accounts accounts, Trace trace, InstantSource clock) {
        this.database = database;
        this.accounts = accounts;
        this.trace = trace;
        this.clock = clock;
    }

    /** Withdraws a consent, and with it every other one of this person for the same purpose. */
    public Outcome apply(String accountId, String consentId) {
        return database.write(handle -> {
            oneAtATime(handle, accountId);
            Optional<Consent> consent = trace.consent(handle, accountId, consentId);
            if (consent.isEmpty() || consent.get().withdrawnAt().isPresent()) {
                return Outcome.NOTHING;
            }
            return withdraw(handle, accountId, consent.get().purpose());
        });
    }

    /** Withdraws every consent of a person for a purpose; what was kept on its ground goes also when no consent is found. */
    public Outcome applyTo(String accountId, String purpose) {
        return database.write(handle -> {
            oneAtATime(handle, accountId);
            return withdraw(handle, accountId, purpose);
        });
    }

    /** Has whoever withdraws something of the same person wait: each then sees what the one before has left. */
    private static void oneAtATime(Handle handle, String accountId) {
        handle.createUpdate("update core_account set level = level where id = :account")
                .bind("account", accountId)
                .execute();
    }

    private Outcome withdraw(Handle handle, String accountId, String purpose) {
        if (isLastWayIn(handle, accountId, purpose)) {
            return Outcome.LAST_WAY_IN;
        }
        withdrawAll(handle, accountId, purpose);
        erase(handle, accountId, purpose);
        accounts.refreshLevel(handle, accountId);
        return Outcome.DONE;
    }

    private boolean isLastWayIn(Handle handle, String accountId, String purpose) {
        if (!purpose.startsWith(IDENTITY)) {
            return false;
        }
        boolean hasAddress =
                accounts.find(handle, accountId).flatMap(Account::email).isPresent();
        return !hasAddress
                && handle.createQuery("""
                                select 1 from core_identity where account_id = :account and provider <> :provider limit 1""")
                        .bind("account", accountId)
                        .bind("provider", purpose.substring(IDENTITY.length()))
                        .mapTo(Integer.class)
                        .findOne()
                        .isEmpty();
    }

    private void withdrawAll(Handle handle, String accountId, String purpose) {
        handle.createUpdate("""
                        update core_consent set withdrawn_at = :now
                        where account_id = :account and purpose = :purpose and withdrawn_at is null""")
                .bind("now", PortableInstant.text(clock.instant()))
                .bind("account", accountId)
                .bind("purpose", purpose)
                .execute();
    }

    private void erase(Handle handle, String accountId, String purpose) {
        if (purpose.equals(RESIDENCE)) {
            handle.createUpdate("delete from core_residence where account_id = :account")
                    .bind("account", accountId)
                    .execute();
        } else if (purpose.equals(COUNTER)) {
            Account account = accounts.find(handle, accountId).orElseThrow();
            accounts.rename(handle, accountId, account.pseudonym(), "", "", false);
            handle.createUpdate("delete from core_residence where account_id = :account and source = 'counter'")
                    .bind("account", accountId)
                    .execute();
        } else if (purpose.startsWith(IDENTITY)) {
            handle.createUpdate("delete from core_identity where account_id = :account and provider = :provider")
                    .bind("account", accountId)
                    .bind("provider", purpose.substring(IDENTITY.length()))
                    .execute();
        }
    }
}
