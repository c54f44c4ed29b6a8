package org.territoireouvert.runner.web.server;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.territoireouvert.runner.identity.ClientAddresses;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.session.Session;
import org.territoireouvert.runner.identity.session.Sessions;
import org.territoireouvert.runner.web.route.CorePermissions;

/**
 * What every request needs to know of the site.
 *
 * @param isSecure whether cookies are sent by HTTPS only; their names then say so, and browsers hold them to it
 * @param identity who has signed in
 * @param clients addresses behind proxies
 * @param addressSource address that people type, without a slash at the end
 * @param stations browsers that people use one after the other
 */
record Site(
        boolean isSecure,
        IdentityParts identity,
        ClientAddresses clients,
        Supplier<String> addressSource,
        Stations stations) {

    String sessionCookie() {
        return SessionCookie.name(isSecure);
    }

    String visitCookie() {
        return isSecure ? "__Host-visite" : "visite";
    }

    String stationCookie() {
        return isSecure ? "__Host-borne" : "borne";
    }

    String address() {
        return addressSource.get();
    }

    /** Returns who holds a session; empty when it has ended or the account may not be used. */
    Optional<SignedIn> signedIn(String secret) {
        return identity.sessions()
                .find(secret)
                .flatMap(found -> identity.accounts()
                        .find(found.session().accountId())
                        .filter(Account::isActive)
                        .map(account -> signedIn(found, account)));
    }

    private SignedIn signedIn(Sessions.Found found, Account account) {
        Session session = found.session();
        SignedIn alone = new SignedIn(
                session,
                account,
                session.staff() ? identity.roles().of(account.id()) : List.of(),
                Optional.empty(),
                found.secret());
        return session.helps()
                .filter(person -> mayHelp(alone))
                .flatMap(identity.accounts()::find)
                .filter(Account::isActive)
                .map(alone::helping)
                .orElse(alone);
    }

    /** Nobody goes on helping who has lost the right to, between two requests. */
    private boolean mayHelp(SignedIn agent) {
        return identity.access().allows(agent.actor("/admin"), CorePermissions.HELP_PEOPLE, "", "");
    }
}
