package org.territoireouvert.runner;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.access.Scope;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.session.SignInMethod;
import org.territoireouvert.runner.identity.trace.Trace;
import org.territoireouvert.runner.web.server.SessionCookie;

/** Signs people in who are known to the program that embeds the runtime. */
record HostSignIn(IdentityParts identity) {

    String open(String email, String name, Set<Role> roles, Configuration configuration) {
        String secret = identity.database().write(handle -> {
            Account account = account(handle, email, name);
            for (Role role : roles) {
                identity.roles().grant(handle, account.id(), role, Scope.EVERYWHERE, "host");
            }
            account.email().ifPresent(address -> identity.mail().addresses().confirm(handle, address));
            identity.trace().signedIn(handle, account.id(), SignInMethod.HOST, "", Trace.Outcome.DONE);
            return identity.sessions()
                    .open(handle, account.id(), !roles.isEmpty(), SignInMethod.HOST, "", Optional.empty());
        });
        return SessionCookie.name(configuration) + "=" + secret;
    }

    private Account account(Handle handle, String email, String name) {
        Account account = identity.accounts()
                .findByEmail(handle, email)
                .orElseGet(() -> identity.accounts().open(handle, email, Locale.FRENCH, ""));
        if (name.isBlank()) {
            return account;
        }
        int cut = name.lastIndexOf(' ') + 1;
        identity.accounts()
                .rename(
                        handle,
                        account.id(),
                        account.pseudonym(),
                        name.substring(0, cut).strip(),
                        name.substring(cut),
                        account.showsRealName());
        return identity.accounts().find(handle, account.id()).orElseThrow();
    }
}
