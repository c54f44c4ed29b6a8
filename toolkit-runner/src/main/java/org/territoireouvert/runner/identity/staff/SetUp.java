package org.territoireouvert.runner.identity.staff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.access.Scope;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.staff.StaffMeans.ConfirmedApplication;
import org.territoireouvert.runner.identity.staff.StaffSteps.Purpose;
import org.territoireouvert.runner.identity.staff.passkey.Passkeys.NewPasskey;

/**
 * Sets up how a member of staff signs in, by a one-time link. Nothing is written until the means is confirmed, by a right code of
 * the application or by a passkey; then, in one transaction, the link is used up, the means replace those of before, and whoever
 * holds the link of the machine becomes an administrator. Safe for all threads.
 */
public final class SetUp {

    /** Name under which the audit log keeps who gave the first role: the one who holds the machine. */
    private static final String MACHINE = "ouvert";

    private final IdentityParts identity;
    private final StaffLinks links;
    private final StaffSteps steps;
    private final StaffMeans means;
    private final StaffMail mail;

    /**
     * Whom a link is for.
     *
     * @param account that was invited; empty when the link makes an administrator
     */
    public record Invitation(Optional<Account> account) {}

    /** What was set up. */
    public sealed interface Result {
        /**
         * All is done, the person may be signed in.
         *
         * @param recoveryCodes to be shown once; empty with a passkey
         */
        record Done(Account account, List<String> recoveryCodes) implements Result {}

        /** The link was used meanwhile, or has expired; nothing is done. */
        record LinkGone() implements Result {}

        /** Somebody has this passkey already; nothing is done. */
        record PasskeyTaken() implements Result {}
    }

    private interface Confirmed {
        /** Gives the means; empty when it cannot be had. */
        Optional<List<String>> give(Handle handle, Account account);
    }

    /** Works on the tables of the runtime. */
    public SetUp(IdentityParts identity, StaffLinks links, StaffSteps steps, StaffMeans means, StaffMail mail) {
        this.identity = identity;
        this.links = links;
        this.steps = steps;
        this.means = means;
        this.mail = mail;
    }

    /** Returns whom a token is for; empty when it is not good, or its account may not be used. */
    public Optional<Invitation> find(String token) {
        return links.find(token)
                .flatMap(link -> link.accountId().isEmpty()
                        ? Optional.of(new Invitation(Optional.empty()))
                        : identity.accounts()
                                .find(link.accountId().get())
                                .filter(Account::isActive)
                                .map(account -> new Invitation(Optional.of(account))));
    }

    /** Tells whether an address may become an administrator's: nobody has it, or somebody whose account may be used. */
    public boolean mayUse(String email) {
        return identity.accounts().findByEmail(email).map(Account::isActive).orElse(true);
    }

    /** Keeps what was written in this browser. */
    public void begin(String visit, SetUpDraft draft) {
        identity.database().write(handle -> {
            steps.keep(handle, visit, Purpose.SET_UP, "", draft.text());
            return true;
        });
    }

    /** Returns what was written in this browser, as long as the link is good. */
    public Optional<SetUpDraft> draft(String visit) {
        return identity.database()
                .read(handle -> steps.find(handle, visit, Purpose.SET_UP))
                .flatMap(step -> SetUpDraft.read(step.data()))
                .filter(draft -> find(draft.token()).isPresent());
    }

    /** Finishes with a password and an application. */
    public Result finish(String visit, SetUpDraft draft, String passwordHash, ConfirmedApplication application) {
        return finish(
                visit,
                draft,
                (handle, account) -> Optional.of(means.addPassword(handle, account.id(), passwordHash, application)));
    }

    /** Finishes with a passkey. */
    public Result finish(String visit, SetUpDraft draft, String passkeyName, NewPasskey passkey) {
        return finish(
                visit,
                draft,
                (handle, account) -> means.addPasskey(handle, account.id(), passkeyName, passkey)
                        ? Optional.of(List.of())
                        : Optional.empty());
    }

    private Result finish(String visit, SetUpDraft draft, Confirmed confirmed) {
        try {
            return identity.database().write(handle -> {
                Optional<Invitation> invitation = find(draft.token());
                if (invitation.isEmpty() || !links.use(handle, draft.token())) {
                    return new Result.LinkGone();
                }
                Account account = invitation.get().account().orElseGet(() -> administrator(handle, draft));
                // An invitation came by mail, so that who follows it reads that mailbox.
                invitation
                        .get()
                        .account()
                        .flatMap(Account::email)
                        .ifPresent(email -> identity.mail().addresses().confirm(handle, email));
                means.removeAll(handle, account.id());
                identity.sessions().closeAll(handle, account.id());
                List<String> codes = confirmed.give(handle, account).orElseThrow(Taken::new);
                steps.forget(handle, visit, Purpose.SET_UP);
                Actor actor = new Actor.Agent(account.id(), account.staffName(), Set.of());
                identity.audit()
                        .append(
                                handle,
                                "",
                                AuditEntry.of(CoreAudit.STAFF_SIGN_IN_CHANGED, actor, account.id())
                                        .with("means", "set-up"));
                mail.tell(handle, account, "set-up");
                return new Result.Done(account, codes);
            });
        } catch (Taken e) {
            return new Result.PasskeyTaken();
        }
    }

    private Account administrator(Handle handle, SetUpDraft draft) {
        Account account = identity.accounts()
                .findByEmail(handle, draft.email())
                .orElseGet(() -> identity.accounts().open(handle, draft.email(), draft.language(), ""));
        identity.accounts()
                .rename(
                        handle,
                        account.id(),
                        account.pseudonym(),
                        draft.givenName(),
                        draft.familyName(),
                        account.showsRealName());
        identity.roles().grant(handle, account.id(), Role.ADMINISTRATOR, Scope.EVERYWHERE, MACHINE);
        Account named = identity.accounts().find(handle, account.id()).orElseThrow();
        identity.audit()
                .append(
                        handle,
                        "",
                        AuditEntry.of(
                                        CoreAudit.ROLE_GRANTED,
                                        new Actor.Agent(named.id(), named.staffName(), Set.of()),
                                        named.id())
                                .with("person", named.staffName())
                                .with("role", Role.ADMINISTRATOR.code())
                                .with("scope", Scope.EVERYWHERE.kind().name().toLowerCase(Locale.ROOT)));
        return named;
    }

    /** Rolls a set-up back whose passkey somebody has already. */
    private static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
