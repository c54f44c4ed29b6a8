package org.territoireouvert.runner.identity.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.audit.LoggedActor;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.runner.identity.data.AccountMails;
import org.territoireouvert.runner.identity.data.ErasePerson;

/**
 * Warns people who have not come for a long time, and erases their accounts. Somebody who cannot be warned, is suspended or holds a
 * role is never erased in silence: an administrator decides.
 */
public final class InactiveAccounts {

    private static final int AT_ONCE = 200;
    private static final int SHOWN = 100;

    /** Why the site does not erase an account by itself; the message is {@code retention.why.<name>}. */
    public enum Reason {
        /** There is no address to warn. */
        NO_ADDRESS,
        /** The person could not come back. */
        SUSPENDED,
        /** The person is a member of staff. */
        STAFF
    }

    /** An account without a visit on which an administrator decides. */
    public record Undecided(Account account, Reason reason) {}

    private final IdentityParts identity;
    private final ErasePerson erase;
    private final AccountMails mails;

    /** Works on the tables of the runtime. */
    public InactiveAccounts(IdentityParts identity, ErasePerson erase, AccountMails mails) {
        this.identity = identity;
        this.erase = erase;
        this.mails = mails;
    }

    /** Takes every account that is due one step further. */
    public void run() {
        RetentionPeriods periods = RetentionPeriods.read(identity.database());
        Instant now = identity.clock().instant();
        String latest =
                PortableInstant.text(monthsBefore(now, periods).plus(Duration.ofDays(periods.firstWarningDays() + 1L)));
        String seen = "";
        String id = "";
        List<Account> batch;
        do {
            batch = batch(latest, seen, id);
            for (Account account : batch) {
                step(account, periods, now);
                seen = PortableInstant.text(account.seenAt());
                id = account.id();
            }
        } while (batch.size() == AT_ONCE);
    }

    private List<Account> batch(String latest, String seen, String id) {
        return identity.database()
                .read(handle -> handle.createQuery("""
                        select a.* from core_account a
                        where a.state = 'active' and a.email is not null and a.seen_at <= :latest
                            and (a.seen_at, a.id) > (:seen, :id)
                            and not exists (select 1 from core_role_holder h where h.account_id = a.id)
                        order by a.seen_at, a.id limit :limit""")
                        .bind("latest", latest)
                        .bind("seen", seen)
                        .bind("id", id)
                        .bind("limit", AT_ONCE)
                        .map((row, context) -> Accounts.read(row))
                        .list());
    }

    private void step(Account account, RetentionPeriods periods, Instant now) {
        Inactivity inactivity = new Inactivity(periods, account.seenAt(), account.warnedAt());
        switch (inactivity.step(now)) {
            case WAIT -> {}
            case WARN -> warn(account, inactivity.plannedEnd(now));
            case ERASE -> {
                if (isUnchanged(account)) {
                    erase.erase(account.id(), Erasure.ANONYMISE, LoggedActor.RUNTIME);
                }
            }
        }
    }

    private void warn(Account account, Instant end) {
        identity.database().write(handle -> {
            if (isUnchanged(handle, account)) {
                identity.accounts().warned(handle, account.id());
                mails.inactive(handle, account.email().orElseThrow(), account.language(), end);
            }
            return true;
        });
    }

    private boolean isUnchanged(Account account) {
        return identity.database().read(handle -> isUnchanged(handle, account));
    }

    /** Tells whether the person has not come since the account was read. */
    private boolean isUnchanged(Handle handle, Account account) {
        return identity.accounts()
                .find(handle, account.id())
                .filter(account::equals)
                .isPresent();
    }

    /** Returns the accounts on which an administrator decides, longest without a visit first, at most a hundred. */
    public List<Undecided> undecided() {
        RetentionPeriods periods = RetentionPeriods.read(identity.database());
        String latest = PortableInstant.text(monthsBefore(identity.clock().instant(), periods));
        return identity.database()
                .read(handle -> handle.createQuery("""
                        select a.*, (select count(*) from core_role_holder h where h.account_id = a.id) held
                        from core_account a
                        where a.state in ('active', 'suspended') and a.seen_at <= :latest
                            and (a.email is null or a.state = 'suspended'
                                or exists (select 1 from core_role_holder h where h.account_id = a.id))
                        order by a.seen_at, a.id limit :limit""")
                        .bind("latest", latest)
                        .bind("limit", SHOWN)
                        .map((row, context) -> {
                            Account account = Accounts.read(row);
                            return new Undecided(account, reason(account, row.getInt("held") > 0));
                        })
                        .list());
    }

    private static Reason reason(Account account, boolean staff) {
        if (staff) {
            return Reason.STAFF;
        }
        return account.isActive() ? Reason.NO_ADDRESS : Reason.SUSPENDED;
    }

    private static Instant monthsBefore(Instant now, RetentionPeriods periods) {
        return now.atZone(ZoneOffset.UTC).minusMonths(periods.inactiveMonths()).toInstant();
    }
}
