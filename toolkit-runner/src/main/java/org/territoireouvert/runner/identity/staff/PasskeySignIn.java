package org.territoireouvert.runner.identity.staff;

import java.util.Set;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.session.SignInMethod;
import org.territoireouvert.runner.identity.signin.Asker;
import org.territoireouvert.runner.identity.staff.passkey.Passkey;
import org.territoireouvert.runner.identity.staff.passkey.Passkeys;
import org.territoireouvert.runner.identity.staff.passkey.RelyingParty;
import org.territoireouvert.runner.identity.trace.Trace;

/**
 * Takes passkeys, which are both factors: something that the person holds, and a finger, a face or a PIN. One whose counter went
 * back is written to the audit log and to the person's history. Safe for all threads.
 */
public final class PasskeySignIn {

    private final IdentityParts identity;
    private final Passkeys passkeys;
    private final StaffLimits limits;

    /** What became of an answer. */
    public sealed interface Entry {
        /** It is right: the person was there and was verified. */
        record Right(Account account) implements Entry {}

        /** The authenticator may have been copied. */
        record Copied() implements Entry {}

        /** The passkey is not known here. */
        record Unknown() implements Entry {}

        /** It is wrong, late, or was given before. */
        record Wrong() implements Entry {}

        /** Too many came from this network. */
        record TooMany() implements Entry {}
    }

    /** Works on the tables of the runtime. */
    public PasskeySignIn(IdentityParts identity, Passkeys passkeys, StaffLimits limits) {
        this.identity = identity;
        this.passkeys = passkeys;
        this.limits = limits;
    }

    /**
     * Takes the answer of an authenticator; whatever it is, its challenge is used up.
     *
     * @param device of the browser, for the person's history
     */
    public Entry enter(Asker asker, String device, RelyingParty site, String answer) {
        if (!identity.database().write(handle -> limits.admitNetwork(handle, asker.clientAddress()))) {
            return new Entry.TooMany();
        }
        return switch (passkeys.enter(asker.visit(), site, answer)) {
            case Passkeys.Entry.Right right -> new Entry.Right(account(right.accountId()));
            case Passkeys.Entry.Copied copied -> {
                noteCopy(copied.passkey(), device);
                yield new Entry.Copied();
            }
            case Passkeys.Entry.Unknown unknown -> new Entry.Unknown();
            case Passkeys.Entry.Wrong wrong -> new Entry.Wrong();
        };
    }

    private Account account(String id) {
        return identity.accounts().find(id).orElseThrow();
    }

    private void noteCopy(Passkey passkey, String device) {
        Account account = account(passkey.accountId());
        Actor actor = new Actor.Agent(account.id(), account.staffName(), Set.of());
        identity.database().write(handle -> {
            identity.trace().signedIn(handle, account.id(), SignInMethod.PASSKEY, device, Trace.Outcome.REFUSED);
            identity.audit().append(handle, "", AuditEntry.of(CoreAudit.PASSKEY_REFUSED, actor, account.id()));
            return true;
        });
    }
}
