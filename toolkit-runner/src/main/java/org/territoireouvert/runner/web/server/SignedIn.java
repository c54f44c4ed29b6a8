package org.territoireouvert.runner.web.server;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.identity.access.RoleHolders.Grant;
import org.territoireouvert.runner.identity.access.Scope;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.session.Session;

/**
 * Who holds a session.
 *
 * @param account that signed in
 * @param grants roles that it holds; empty for a session that is not one of staff
 * @param helped whom this agent helps now, if anybody
 * @param newSecret to be kept by the browser in place of the one it sent, if any
 */
record SignedIn(
        Session session, Account account, List<Grant> grants, Optional<Account> helped, Optional<String> newSecret) {

    private static final String ADMINISTRATION = "/admin";

    /**
     * Returns who asks: on public pages an agent who helps somebody stands for that person, in the administration never.
     *
     * @param path of the request
     */
    Actor actor(String path) {
        boolean administration = path.equals(ADMINISTRATION) || path.startsWith(ADMINISTRATION + "/");
        if (helped.isPresent() && !administration) {
            Account person = helped.get();
            return new Actor.Citizen(person.id(), person.shownName(), person.level(), Optional.of(account.id()));
        }
        if (session.staff() && !grants.isEmpty()) {
            return new Actor.Agent(account.id(), account.staffName(), roles());
        }
        return new Actor.Citizen(account.id(), account.shownName(), account.level());
    }

    /** Returns the same person while they help somebody. */
    SignedIn helping(Account person) {
        return new SignedIn(session, account, grants, Optional.of(person), newSecret);
    }

    private java.util.Set<String> roles() {
        return grants.stream()
                .filter(grant -> grant.scope().kind() == Scope.Kind.INSTANCE)
                .map(Grant::role)
                .collect(Collectors.toUnmodifiableSet());
    }
}
