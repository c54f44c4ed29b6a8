package org.territoireouvert.runner.identity.staff;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.identity.staff.code.Applications;
import org.territoireouvert.runner.identity.staff.code.RecoveryCodes;
import org.territoireouvert.runner.identity.staff.passkey.PasskeyRepository;
import org.territoireouvert.runner.identity.staff.passkey.Passkeys.NewPasskey;
import org.territoireouvert.runner.identity.staff.password.Passwords;

/** Knows and changes the ways to sign in of one person as a whole. Safe for all threads. */
public final class StaffMeans {

    private final Database database;
    private final Passwords passwords;
    private final Applications applications;
    private final RecoveryCodes recoveryCodes;
    private final PasskeyRepository passkeys;

    /** An application that has shown a right code. */
    public record ConfirmedApplication(String secret, long interval) {}

    /** Works on the tables of the runtime. */
    public StaffMeans(
            Database database,
            Passwords passwords,
            Applications applications,
            RecoveryCodes recoveryCodes,
            PasskeyRepository passkeys) {
        this.database = database;
        this.passwords = passwords;
        this.applications = applications;
        this.recoveryCodes = recoveryCodes;
        this.passkeys = passkeys;
    }

    /** Returns the ways of a person. */
    public Means of(String accountId) {
        return database.read(handle -> of(handle, accountId));
    }

    /** Returns the ways of a person inside a transaction. */
    public Means of(Handle handle, String accountId) {
        boolean password = passwords.find(handle, accountId).isPresent() && applications.has(handle, accountId);
        return new Means(
                password, password ? recoveryCodes.left(handle, accountId) : 0, passkeys.of(handle, accountId));
    }

    /** Gives a password with its second factor, and returns new recovery codes. */
    List<String> addPassword(Handle handle, String accountId, String hash, ConfirmedApplication application) {
        passwords.set(handle, accountId, hash);
        applications.set(handle, accountId, application.secret(), application.interval());
        return recoveryCodes.renew(handle, accountId);
    }

    /** Gives a passkey and tells whether nobody had it before. */
    boolean addPasskey(Handle handle, String accountId, String name, NewPasskey made) {
        return passkeys.add(handle, accountId, made.userHandle(), name, made.registered());
    }

    /** Removes all ways of a person. */
    void removeAll(Handle handle, String accountId) {
        passwords.remove(handle, accountId);
        applications.remove(handle, accountId);
        recoveryCodes.remove(handle, accountId);
        passkeys.removeAll(handle, accountId);
    }
}
