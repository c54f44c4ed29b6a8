package org.territoireouvert.runner.identity.access;

import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.identity.staff.StaffLinks;

/**
 * Makes somebody a member of staff: the account with their address is found or opened, gets its first role, and a one-time link by
 * which the person sets up how they sign in. Safe for all threads.
 */
public final class InviteStaff {

    /**
     * Who is invited.
     *
     * @param givenName checked; used when the account has no real name
     * @param familyName checked; used when the account has no real name
     */
    public record Invitation(String givenName, String familyName, EmailAddress email, Role role, Scope scope) {}

    /** What became of it. */
    public sealed interface Outcome {
        /**
         * The person is a member of staff.
         *
         * @param link path and query of the page to set up a way to sign in, to be shown or sent once
         */
        record Invited(Account person, String link) implements Outcome {}

        /** Nothing changed: the person has a role already, give more on their page. */
        record AlreadyStaff(Account person) implements Outcome {}

        /** Refused: the account with this address is suspended. */
        record Suspended(Account person) implements Outcome {}
    }

    private final IdentityParts identity;
    private final StaffLinks links;
    private final ChangeRoles roles;
    private final RightsRecord record;

    /** Invites people to the tables of the runtime. */
    public InviteStaff(IdentityParts identity, ChangeRoles roles) {
        this.identity = identity;
        this.links = new StaffLinks(identity.database(), identity.clock());
        this.roles = roles;
        this.record = new RightsRecord(identity.audit());
    }

    /**
     * Invites somebody.
     *
     * @param told is called in the same transaction with what is to be sent
     */
    public Outcome invite(Agent agent, Invitation invitation, Locale language, LinkSender told) {
        return identity.database().write(handle -> {
            Account found = identity.accounts()
                    .findByEmail(handle, invitation.email().text())
                    .orElseGet(() ->
                            identity.accounts().open(handle, invitation.email().text(), language, agent.personId()));
            if (!found.isActive()) {
                return new Outcome.Suspended(found);
            }
            if (identity.roles().isStaff(handle, found.id())) {
                return new Outcome.AlreadyStaff(found);
            }
            Account person = named(handle, found, invitation);
            roles.grant(handle, agent, person, invitation.role(), invitation.scope());
            return new Outcome.Invited(person, link(handle, agent, person, told));
        });
    }

    /** Makes a new link for a member of staff who has lost theirs, or every means to sign in. */
    public String again(Agent agent, Account person, LinkSender told) {
        return identity.database().write(handle -> link(handle, agent, person, told));
    }

    private String link(Handle handle, Agent agent, Account person, LinkSender told) {
        String link = links.forAccount(handle, person.id(), agent.personId());
        record.invited(handle, agent, person);
        told.send(handle, person, link);
        return link;
    }

    private Account named(Handle handle, Account found, Invitation invitation) {
        if (!found.realName().isEmpty()) {
            return found;
        }
        identity.accounts()
                .rename(
                        handle,
                        found.id(),
                        found.pseudonym(),
                        invitation.givenName(),
                        invitation.familyName(),
                        found.showsRealName());
        return identity.accounts().find(handle, found.id()).orElseThrow();
    }

    /** Sends a link to who is invited. */
    @FunctionalInterface
    public interface LinkSender {
        /** Stores the letter in the transaction that makes the link. */
        void send(Handle handle, Account person, String link);
    }
}
