package org.territoireouvert.runner.identity.staff;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.identity.access.RoleHolders;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.runner.identity.signin.Asker;
import org.territoireouvert.runner.identity.staff.StaffSteps.Purpose;
import org.territoireouvert.runner.identity.staff.password.PasswordHashes;
import org.territoireouvert.runner.identity.staff.password.PasswordRules;
import org.territoireouvert.runner.identity.staff.password.Passwords;

/**
 * Takes a password, the first of two factors. Whether an account exists, has a password or a role shows neither in the answer nor
 * in the time it takes. Safe for all threads.
 */
public final class PasswordSignIn {

    private final Database database;
    private final Accounts accounts;
    private final RoleHolders roles;
    private final Passwords passwords;
    private final PasswordHashes hashes;
    private final StaffLimits limits;
    private final StaffSteps steps;

    /** What became of a password. */
    public enum Entry {
        /** It is right: the second factor is expected in this browser. */
        ACCEPTED,
        /** It is not, or there is no such account. */
        REFUSED,
        /** Too many were tried. */
        TOO_MANY
    }

    private record Known(Account account, String hash) {}

    /** Works on the tables of the runtime. */
    public PasswordSignIn(
            Database database,
            Accounts accounts,
            RoleHolders roles,
            Passwords passwords,
            PasswordHashes hashes,
            StaffLimits limits,
            StaffSteps steps) {
        this.database = database;
        this.accounts = accounts;
        this.roles = roles;
        this.passwords = passwords;
        this.hashes = hashes;
        this.limits = limits;
        this.steps = steps;
    }

    /** Takes the password of somebody who wants to sign in. */
    public Entry enter(Asker asker, String email, String password) {
        String normal = Accounts.normal(email);
        if (!database.write(handle -> limits.admitPassword(handle, normal, asker.clientAddress()))) {
            return Entry.TOO_MANY;
        }
        Optional<Known> known = database.read(handle -> find(handle, normal));
        if (!isRight(known.map(Known::hash), password)) {
            return Entry.REFUSED;
        }
        String accountId = known.orElseThrow().account().id();
        return database.write(handle -> {
            limits.forgivePasswords(handle, normal);
            steps.keep(handle, asker.visit(), Purpose.SECOND_FACTOR, accountId, "");
            return Entry.ACCEPTED;
        });
    }

    /** Takes the password of somebody who is signed in and is to prove it again. */
    public Entry prove(Asker asker, Account account, String password) {
        String email = account.email().orElse(account.id());
        if (!database.write(handle -> limits.admitPassword(handle, email, asker.clientAddress()))) {
            return Entry.TOO_MANY;
        }
        Optional<String> hash = database.read(handle -> passwords.find(handle, account.id()));
        if (!isRight(hash, password)) {
            return Entry.REFUSED;
        }
        return database.write(handle -> {
            limits.forgivePasswords(handle, email);
            return Entry.ACCEPTED;
        });
    }

    private Optional<Known> find(Handle handle, String email) {
        return accounts.findByEmail(handle, email)
                .filter(account -> roles.isStaff(handle, account.id()))
                .flatMap(account -> passwords.find(handle, account.id()).map(hash -> new Known(account, hash)));
    }

    private boolean isRight(Optional<String> hash, String password) {
        if (hash.isEmpty() || password.length() > 2 * PasswordRules.LONGEST) {
            hashes.compareWithNobodys(password.substring(0, Math.min(password.length(), PasswordRules.LONGEST)));
            return false;
        }
        return hashes.matches(hash.get(), password);
    }
}
