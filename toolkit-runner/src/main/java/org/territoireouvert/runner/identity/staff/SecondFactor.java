package org.territoireouvert.runner.identity.staff;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.runner.identity.session.SignInMethod;
import org.territoireouvert.runner.identity.signin.Asker;
import org.territoireouvert.runner.identity.staff.StaffSteps.Purpose;
import org.territoireouvert.runner.identity.staff.code.Applications;
import org.territoireouvert.runner.identity.staff.code.RecoveryCodes;
import org.territoireouvert.runner.identity.trace.Trace;

/**
 * Takes the second factor of somebody whose password was right in the same browser, less than five minutes ago: a code of their
 * application, or a recovery code. Safe for all threads.
 */
public final class SecondFactor {

    private static final int MOST_TRIES = 5;

    private final Database database;
    private final Accounts accounts;
    private final Applications applications;
    private final RecoveryCodes recoveryCodes;
    private final StaffLimits limits;
    private final StaffSteps steps;
    private final Trace trace;
    private final StaffMail mail;

    /** What became of a second factor. */
    public sealed interface Entry {
        /** It is right and used up; the person may be signed in. */
        record Right(Account account) implements Entry {}

        /**
         * It is not the right one.
         *
         * @param triesLeft 0 when the password must be typed again
         */
        record Wrong(int triesLeft) implements Entry {}

        /** No password was typed in this browser, or too long ago. */
        record NoneExpected() implements Entry {}

        /** Too many were tried. */
        record TooMany() implements Entry {}
    }

    /** Works on the tables of the runtime. */
    public SecondFactor(
            Database database,
            Accounts accounts,
            Applications applications,
            RecoveryCodes recoveryCodes,
            StaffLimits limits,
            StaffSteps steps,
            Trace trace,
            StaffMail mail) {
        this.database = database;
        this.accounts = accounts;
        this.applications = applications;
        this.recoveryCodes = recoveryCodes;
        this.limits = limits;
        this.steps = steps;
        this.trace = trace;
        this.mail = mail;
    }

    /** Tells whether this browser is expected to bring a second factor. */
    public boolean isExpected(String visit) {
        return database.read(handle -> steps.find(handle, visit, Purpose.SECOND_FACTOR))
                .isPresent();
    }

    /**
     * Takes a code.
     *
     * @param device of the browser, for the person's history
     * @param recovery whether it is a recovery code
     */
    public Entry enter(Asker asker, String device, String typed, boolean recovery) {
        return database.write(handle -> {
            Optional<StaffSteps.Step> counted = steps.countTry(handle, asker.visit(), Purpose.SECOND_FACTOR);
            if (counted.isEmpty()) {
                return new Entry.NoneExpected();
            }
            String accountId = counted.get().accountId();
            if (!limits.admitCode(handle, accountId, asker.clientAddress())) {
                steps.forget(handle, asker.visit(), Purpose.SECOND_FACTOR);
                return new Entry.TooMany();
            }
            Account account = accounts.find(handle, accountId).orElseThrow();
            boolean right = recovery
                    ? recoveryCodes.use(handle, accountId, typed)
                    : applications.take(handle, accountId, typed);
            return right
                    ? accept(handle, asker, account, recovery)
                    : refuse(
                            handle,
                            asker,
                            account,
                            device,
                            MOST_TRIES - counted.get().tries());
        });
    }

    private Entry accept(Handle handle, Asker asker, Account account, boolean recovery) {
        steps.forget(handle, asker.visit(), Purpose.SECOND_FACTOR);
        limits.forgiveCodes(handle, account.id());
        if (recovery) {
            mail.tell(handle, account, "recovery-code-used");
        }
        return new Entry.Right(account);
    }

    private Entry refuse(Handle handle, Asker asker, Account account, String device, int triesLeft) {
        trace.signedIn(handle, account.id(), SignInMethod.PASSWORD_AND_CODE, device, Trace.Outcome.REFUSED);
        if (triesLeft <= 0) {
            steps.forget(handle, asker.visit(), Purpose.SECOND_FACTOR);
            mail.tell(handle, account, "wrong-codes");
        }
        return new Entry.Wrong(Math.max(0, triesLeft));
    }
}
