package org.territoireouvert.runner.identity.access;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.audit.AuditLog;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.identity.access.RoleHolders.Grant;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.session.Sessions;

/** Gives roles to members of staff and takes them back: the sessions of who is concerned get new secrets. Safe for all threads. */
public final class ChangeRoles {

    /** What became of it. */
    public enum Outcome {
        /** It is done. */
        DONE,
        /** Nothing changed: the person holds the role there already, or does not hold it any more. */
        NOTHING,
        /** Refused: nobody would be left who administers the site. */
        LAST_ADMINISTRATOR
    }

    private final Database database;
    private final RoleHolders holders;
    private final Sessions sessions;
    private final RightsRecord record;

    /** Works on the tables of the runtime. */
    public ChangeRoles(Database database, RoleHolders holders, Sessions sessions, AuditLog audit) {
        this.database = database;
        this.holders = holders;
        this.sessions = sessions;
        this.record = new RightsRecord(audit);
    }

    /** Gives a role. */
    public Outcome grant(Agent agent, Account person, Role role, Scope scope) {
        return database.write(handle -> grant(handle, agent, person, role, scope));
    }

    Outcome grant(Handle handle, Agent agent, Account person, Role role, Scope scope) {
        if (!holders.grant(handle, person.id(), role, scope, agent.personId())) {
            return Outcome.NOTHING;
        }
        record.role(handle, CoreAudit.ROLE_GRANTED, agent, person, role.code(), scope);
        sessions.renewAll(handle, person.id());
        return Outcome.DONE;
    }

    /** Takes a role back. */
    public Outcome take(Agent agent, Account person, Grant grant) {
        return database.write(handle -> {
            if (isAdministration(grant) && holders.isLastAdministrator(handle, person.id())) {
                return Outcome.LAST_ADMINISTRATOR;
            }
            if (holders.withdraw(handle, grant.id()).isEmpty()) {
                return Outcome.NOTHING;
            }
            record.role(handle, CoreAudit.ROLE_TAKEN, agent, person, grant.role(), grant.scope());
            sessions.renewAll(handle, person.id());
            return Outcome.DONE;
        });
    }

    private static boolean isAdministration(Grant grant) {
        return grant.role().equals(Role.ADMINISTRATOR.code()) && grant.scope().kind() == Scope.Kind.INSTANCE;
    }
}
