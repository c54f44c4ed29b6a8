package org.territoireouvert.runner.demonstration;

import java.util.Locale;
import java.util.Set;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.api.work.DemonstrationPerson;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.access.Scope;
import org.territoireouvert.runner.identity.account.Account;

/** People who do not exist, with accounts at addresses that cannot. */
final class InventedPeople {

    private static final String DOMAIN = "@val-de-lisiere.example";

    private final IdentityParts identity;

    InventedPeople(IdentityParts identity) {
        this.identity = identity;
    }

    /** Returns a person who shows their name; opened at first. */
    Account person(String mailbox, String givenName, String familyName) {
        String email = mailbox + DOMAIN;
        return identity.database().write(handle -> {
            Account account = identity.accounts()
                    .findByEmail(handle, email)
                    .orElseGet(() -> identity.accounts().open(handle, email, Locale.FRENCH, ""));
            identity.accounts().rename(handle, account.id(), account.pseudonym(), givenName, familyName, true);
            return identity.accounts().find(handle, account.id()).orElseThrow();
        });
    }

    /** Returns a person who shows a pseudonym, and whose mailbox is known to be theirs. */
    Account resident(String mailbox, String givenName, String familyName) {
        Account account = person(mailbox, givenName, familyName);
        return identity.database().write(handle -> {
            identity.accounts().rename(handle, account.id(), account.pseudonym(), givenName, familyName, false);
            identity.mail().addresses().confirm(handle, mailbox + DOMAIN);
            return identity.accounts().find(handle, account.id()).orElseThrow();
        });
    }

    /** Returns the account of somebody whom a plugin has invented; they show their name, and their mailbox is known to be theirs. */
    Account of(DemonstrationPerson invented) {
        Account account = person(invented.mailbox(), invented.givenName(), invented.familyName());
        return identity.database().write(handle -> {
            identity.mail().addresses().confirm(handle, invented.mailbox() + DOMAIN);
            return account;
        });
    }

    /** Returns a member of staff with a role. */
    Actor.Agent staff(String mailbox, String givenName, String familyName, Role role) {
        Account account = person(mailbox, givenName, familyName);
        identity.database().write(handle -> {
            identity.roles().grant(handle, account.id(), role, Scope.EVERYWHERE, "demonstration");
            return true;
        });
        return new Actor.Agent(account.id(), account.staffName(), Set.of(role.code()));
    }
}
