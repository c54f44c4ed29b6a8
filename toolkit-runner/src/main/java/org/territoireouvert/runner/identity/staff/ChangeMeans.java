package org.territoireouvert.runner.identity.staff;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.session.Session;
import org.territoireouvert.runner.identity.staff.StaffMeans.ConfirmedApplication;
import org.territoireouvert.runner.identity.staff.code.Applications;
import org.territoireouvert.runner.identity.staff.code.RecoveryCodes;
import org.territoireouvert.runner.identity.staff.passkey.PasskeyRepository;
import org.territoireouvert.runner.identity.staff.passkey.Passkeys.NewPasskey;
import org.territoireouvert.runner.identity.staff.password.Passwords;

/**
 * Changes how a member of staff signs in, after a fresh proof. Each change is written to the audit log and told by mail; the other
 * sessions of the person end when what they rest on is replaced. Safe for all threads.
 */
public final class ChangeMeans {

    private final IdentityParts identity;
    private final StaffMeans means;
    private final Passwords passwords;
    private final Applications applications;
    private final RecoveryCodes recoveryCodes;
    private final PasskeyRepository passkeys;
    private final StaffMail mail;

    /** Who changes, and in which session. */
    public record Changer(Account account, Session session) {}

    /** What became of the wish to remove a passkey. */
    public enum Removal {
        /** It is gone. */
        DONE,
        /** It is the last way to sign in, and stays. */
        LAST,
        /** There is none. */
        UNKNOWN
    }

    /** Works on the tables of the runtime. */
    public ChangeMeans(
            IdentityParts identity,
            StaffMeans means,
            Passwords passwords,
            Applications applications,
            RecoveryCodes recoveryCodes,
            PasskeyRepository passkeys,
            StaffMail mail) {
        this.identity = identity;
        this.means = means;
        this.passwords = passwords;
        this.applications = applications;
        this.recoveryCodes = recoveryCodes;
        this.passkeys = passkeys;
        this.mail = mail;
    }

    /** Replaces the password. */
    public void password(Changer changer, String hash) {
        write(changer, "password", handle -> {
            passwords.set(handle, changer.account().id(), hash);
            identity.sessions()
                    .closeOthers(
                            handle, changer.account().id(), changer.session().id());
            return true;
        });
    }

    /** Adds a password with its application to somebody who had none; returns new recovery codes. */
    public List<String> addPassword(Changer changer, String hash, ConfirmedApplication application) {
        return write(
                changer,
                "password",
                handle -> means.addPassword(handle, changer.account().id(), hash, application));
    }

    /** Replaces the application. */
    public void application(Changer changer, ConfirmedApplication application) {
        write(changer, "application", handle -> {
            applications.set(handle, changer.account().id(), application.secret(), application.interval());
            identity.sessions()
                    .closeOthers(
                            handle, changer.account().id(), changer.session().id());
            return true;
        });
    }

    /** Makes new recovery codes in place of those of before, and returns them. */
    public List<String> renewCodes(Changer changer) {
        return write(
                changer,
                "recovery-codes",
                handle -> recoveryCodes.renew(handle, changer.account().id()));
    }

    /** Adds a passkey and tells whether nobody had it before. */
    public boolean addPasskey(Changer changer, String name, NewPasskey made) {
        return write(
                changer,
                "passkey-added",
                handle -> means.addPasskey(handle, changer.account().id(), name, made));
    }

    /** Changes the name of a passkey; that changes nothing in how the person signs in. */
    public void renamePasskey(Changer changer, String credentialId, String name) {
        identity.database().write(handle -> {
            passkeys.rename(handle, changer.account().id(), credentialId, name);
            return true;
        });
    }

    /** Removes a passkey, unless it is the last way to sign in. */
    public Removal removePasskey(Changer changer, String credentialId) {
        String accountId = changer.account().id();
        return identity.database().write(handle -> {
            passkeys.lock(handle, accountId);
            if (!means.of(handle, accountId).canSpareAPasskey()) {
                return Removal.LAST;
            }
            if (!passkeys.remove(handle, accountId, credentialId)) {
                return Removal.UNKNOWN;
            }
            tell(handle, changer, "passkey-removed");
            identity.sessions().closeOthers(handle, accountId, changer.session().id());
            return Removal.DONE;
        });
    }

    private <T> T write(Changer changer, String event, Function<Handle, T> change) {
        return identity.database().write(handle -> {
            T result = change.apply(handle);
            if (!Boolean.FALSE.equals(result)) {
                tell(handle, changer, event);
            }
            return result;
        });
    }

    private void tell(Handle handle, Changer changer, String event) {
        Account account = changer.account();
        Actor actor = new Actor.Agent(account.id(), account.staffName(), Set.of());
        identity.audit()
                .append(
                        handle,
                        "",
                        AuditEntry.of(CoreAudit.STAFF_SIGN_IN_CHANGED, actor, account.id())
                                .with("means", event));
        mail.tell(handle, account, event);
    }
}
