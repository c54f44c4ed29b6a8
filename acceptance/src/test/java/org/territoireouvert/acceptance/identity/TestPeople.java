package org.territoireouvert.acceptance.identity;

import java.util.List;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.access.RoleHolders;
import org.territoireouvert.runner.identity.access.Scope;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestSite;

/** The people of a running test site, read and written behind its back. */
final class TestPeople {

    private final TestSite site;
    private final Accounts accounts;
    private final RoleHolders roles;

    TestPeople(TestSite site, TestClock clock) {
        var ids = new TimeOrderedIds(clock, new java.security.SecureRandom());
        this.site = site;
        this.accounts = new Accounts(site.tables(), ids, clock);
        this.roles = new RoleHolders(site.tables(), ids, clock);
    }

    Account find(String email) {
        return accounts.findByEmail(email).orElseThrow();
    }

    Account byId(String id) {
        return accounts.find(id).orElseThrow();
    }

    /** Returns the id of an account that has this real name. */
    String named(String givenName, String familyName) {
        return text("select id from core_account where given_name = '" + givenName + "' and family_name = '"
                + familyName + "' and state <> 'erased'");
    }

    void name(String email, String givenName, String familyName) {
        Account account = find(email);
        site.tables().<Integer, RuntimeException>write(handle -> {
            accounts.rename(handle, account.id(), account.pseudonym(), givenName, familyName, false);
            return 0;
        });
    }

    void grant(String email, Role role, Scope scope) {
        String id = find(email).id();
        site.tables().<Boolean, RuntimeException>write(handle -> roles.grant(handle, id, role, scope, "test"));
    }

    List<RoleHolders.Grant> rolesOf(String email) {
        return roles.of(find(email).id());
    }

    long count(String condition) {
        return site.tables()
                .read(handle -> handle.createQuery("select count(*) from " + condition)
                        .mapTo(Long.class)
                        .one());
    }

    String text(String query) {
        return site.tables()
                .read(handle -> handle.createQuery(query).mapTo(String.class).one());
    }

    List<String> texts(String query) {
        return site.tables()
                .read(handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    void write(String statement) {
        site.tables().<Integer, RuntimeException>write(handle -> handle.execute(statement));
    }
}
