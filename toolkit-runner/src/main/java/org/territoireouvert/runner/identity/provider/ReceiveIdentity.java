package org.territoireouvert.runner.identity.provider;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.configuration.ProviderSettings;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.data.WithdrawConsent;

/** Takes a person from a provider's answer to their account. */
public final class ReceiveIdentity {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveIdentity.class);

    private final IdentityParts identity;
    private final Database database;
    private final Identities identities;
    private final PendingIdentities pending;

    /** Works on the tables of the runtime. */
    public ReceiveIdentity(IdentityParts identity) {
        this.identity = identity;
        this.database = identity.database();
        this.identities = new Identities(database, identity.clock());
        this.pending = new PendingIdentities(database, identity.clock());
    }

    /**
     * Receives somebody who comes back with a code.
     *
     * @param visit secret of the browser's visit
     * @param policy version of the page about personal data that the person could read
     */
    public Reception receive(
            IdentityProvider provider, ProviderRequest request, String code, URI back, String visit, String policy) {
        Identified identified;
        try {
            identified = provider.identify(code, back, request);
        } catch (IOException e) {
            LOG.warn("{} could not be asked: {}", provider.settings().kind(), e.getMessage());
            return new Reception.Refused(ProviderProblem.UNREACHABLE);
        } catch (UntrustedAnswerException e) {
            LOG.warn("{} is not believed: {}", provider.settings().kind(), e.getMessage());
            return new Reception.Refused(e.problem());
        }
        return database.write(handle -> switch (request.purpose()) {
            case SIGN_IN -> signIn(handle, identified, visit);
            case LINK, PROVE_AGE -> link(handle, identified, request.account(), policy);
            case STAFF -> staff(handle, identified);
            case SIGN_OUT -> throw new IllegalArgumentException("\"" + request + "\" asks for no identity");
        });
    }

    private Reception signIn(Handle handle, Identified identified, String visit) {
        Optional<Account> known = identities
                .find(handle, identified)
                .flatMap(linked -> identity.accounts().find(handle, linked.accountId()));
        if (known.isEmpty()) {
            pending.keep(handle, visit, identified);
            return new Reception.AsksConsent();
        }
        return new Reception.SignedIn(known.get(), false, identified.idToken());
    }

    private Reception link(Handle handle, Identified identified, String accountId, String policy) {
        if (!identities.link(handle, identified, accountId)) {
            return new Reception.Refused(ProviderProblem.TAKEN);
        }
        agreed(handle, identified, accountId, policy);
        return new Reception.Linked();
    }

    private void agreed(Handle handle, Identified identified, String accountId, String policy) {
        identity.accounts().refreshLevel(handle, accountId);
        ProviderSettings provider = identified.provider();
        identity.trace()
                .consented(
                        handle,
                        accountId,
                        WithdrawConsent.IDENTITY + provider.code(),
                        provider.shownName(),
                        identified.claims(),
                        policy);
    }

    private Reception staff(Handle handle, Identified identified) {
        Optional<Account> account = identities
                .find(handle, identified)
                .map(Identities.Linked::accountId)
                .or(() -> invited(handle, identified))
                .flatMap(id -> identity.accounts().find(handle, id))
                .filter(found -> identity.roles().isStaff(handle, found.id()));
        if (account.isEmpty()) {
            return new Reception.Refused(ProviderProblem.NO_ROLE);
        }
        if (identities.find(handle, identified).isEmpty()) {
            audit(handle, account.get(), identified);
        }
        if (!identities.link(handle, identified, account.get().id())) {
            return new Reception.Refused(ProviderProblem.TAKEN);
        }
        nameIfUnknown(handle, account.get(), identified);
        return new Reception.SignedIn(
                identity.accounts().find(handle, account.get().id()).orElseThrow(), true, identified.idToken());
    }

    private void audit(Handle handle, Account account, Identified identified) {
        Agent agent = new Agent(account.id(), account.staffName(), Set.of());
        identity.audit()
                .append(
                        handle,
                        "",
                        AuditEntry.of(CoreAudit.STAFF_SIGN_IN_CHANGED, agent, account.id())
                                .with("means", identified.provider().shownName()));
    }

    private Optional<String> invited(Handle handle, Identified identified) {
        return identified.provider().kind() == Kind.PROCONNECT
                ? identified
                        .email()
                        .flatMap(email ->
                                identity.accounts().findByEmail(handle, email).map(Account::id))
                : Optional.empty();
    }

    private void nameIfUnknown(Handle handle, Account account, Identified identified) {
        boolean told = !(identified.givenName() + identified.familyName()).isEmpty();
        if (account.realName().isEmpty() && told) {
            identity.accounts()
                    .rename(
                            handle,
                            account.id(),
                            account.pseudonym(),
                            identified.givenName(),
                            identified.familyName(),
                            account.showsRealName());
        }
    }

    /** Returns what a browser's person was told to be, while they decide. */
    public Optional<Identified> undecided(ProviderSettings provider, String visit) {
        return pending.find(visit, provider);
    }

    /** Makes an account of the identity that a browser's person agreed to; empty when there is none any more. */
    public Optional<Reception.SignedIn> agree(ProviderSettings provider, String visit, Locale language, String policy) {
        return database.write(handle -> pending.take(handle, visit, provider).map(identified -> {
            Account account = identities
                    .find(handle, identified)
                    .flatMap(linked -> identity.accounts().find(handle, linked.accountId()))
                    .orElseGet(() -> open(handle, identified, language, policy));
            return new Reception.SignedIn(account, false, identified.idToken());
        }));
    }

    private Account open(Handle handle, Identified identified, Locale language, String policy) {
        String email = identified
                .email()
                .filter(address ->
                        identity.accounts().findByEmail(handle, address).isEmpty())
                .orElse("");
        Account account = identity.accounts().open(handle, email, language, "");
        if (!email.isEmpty()) {
            identity.mail().addresses().confirm(handle, email);
        }
        identities.link(handle, identified, account.id());
        nameIfUnknown(handle, account, identified);
        agreed(handle, identified, account.id(), policy);
        return identity.accounts().find(handle, account.id()).orElseThrow();
    }

    /** Forgets the identity of a browser's person who did not agree. */
    public void decline(ProviderSettings provider, String visit) {
        database.write(handle -> pending.take(handle, visit, provider));
    }
}
