package org.territoireouvert.runner.web.server;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.territoireouvert.runner.identity.ClientAddresses;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.account.Account;

/**
 * What every request needs to know of the site.
 *
 * @param isSecure whether cookies are sent by HTTPS only; their names then say so, and browsers hold them to it
 * @param identity who has signed in
 * @param clients addresses behind proxies
 * @param addressSource address that people type, without a slash at the end
 */
record Site(boolean isSecure, IdentityParts identity, ClientAddresses clients, Supplier<String> addressSource) {

    String sessionCookie() {
        return SessionCookie.name(isSecure);
    }

    String visitCookie() {
        return isSecure ? "__Host-visite" : "visite";
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
                        .map(account -> new SignedIn(
                                found.session(),
                                account,
                                found.session().staff() ? identity.roles().of(account.id()) : List.of(),
                                found.session()
                                        .helps()
                                        .flatMap(identity.accounts()::find)
                                        .filter(Account::isActive),
                                found.secret())));
    }
}
