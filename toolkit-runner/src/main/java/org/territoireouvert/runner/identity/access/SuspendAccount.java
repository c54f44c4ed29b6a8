package org.territoireouvert.runner.identity.access;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.Account.State;

/** Suspends accounts and restores them. Safe for all threads. */
public final class SuspendAccount {

    /** What became of it. */
    public enum Outcome {
        /** It is done. */
        DONE,
        /** Nothing changed: the account stands so already, or is erased. */
        NOTHING,
        /** Refused: nobody suspends themselves. */
        ONESELF,
        /** Refused: the account of a member of staff is decided on by administrators only. */
        STAFF,
        /** Refused: nobody would be left who administers the site. */
        LAST_ADMINISTRATOR
    }

    private final IdentityParts identity;

    /** Works on the tables of the runtime. */
    public SuspendAccount(IdentityParts identity) {
        this.identity = identity;
    }

    /**
     * Suspends an account: all its sessions end at once.
     *
     * @param reason that the person is told
     * @param letter to the person, stored in the same transaction
     */
    public Outcome suspend(Agent agent, String accountId, String reason, Letter letter) {
        if (accountId.equals(agent.personId())) {
            return Outcome.ONESELF;
        }
        return identity.database().write(handle -> {
            if (!mayDecideOn(handle, agent, accountId)) {
                return Outcome.STAFF;
            }
            if (identity.roles().isLastAdministrator(handle, accountId)) {
                return Outcome.LAST_ADMINISTRATOR;
            }
            Account person = identity.accounts().find(handle, accountId).orElseThrow();
            if (!person.isActive()) {
                return Outcome.NOTHING;
            }
            identity.accounts().setState(handle, accountId, State.SUSPENDED, reason);
            identity.sessions().closeAll(handle, accountId);
            identity.audit()
                    .append(
                            handle,
                            "",
                            AuditEntry.of(CoreAudit.ACCOUNT_SUSPENDED, agent, accountId)
                                    .with("reason", reason));
            letter.send(handle, person);
            return Outcome.DONE;
        });
    }

    /** Restores an account. */
    public Outcome restore(Agent agent, String accountId, Letter letter) {
        return identity.database().write(handle -> {
            if (!mayDecideOn(handle, agent, accountId)) {
                return Outcome.STAFF;
            }
            Account person = identity.accounts().find(handle, accountId).orElseThrow();
            if (person.state() != State.SUSPENDED) {
                return Outcome.NOTHING;
            }
            identity.accounts().setState(handle, accountId, State.ACTIVE, "");
            identity.audit().append(handle, "", AuditEntry.of(CoreAudit.ACCOUNT_RESTORED, agent, accountId));
            letter.send(handle, person);
            return Outcome.DONE;
        });
    }

    private boolean mayDecideOn(Handle handle, Agent agent, String accountId) {
        return agent.roles().contains(Role.ADMINISTRATOR.code())
                || !identity.roles().isStaff(handle, accountId);
    }

    /** Tells a person what was done. */
    @FunctionalInterface
    public interface Letter {
        /** Stores the letter. */
        void send(Handle handle, Account person);
    }
}
