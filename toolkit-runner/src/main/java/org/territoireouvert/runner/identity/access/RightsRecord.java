package org.territoireouvert.runner.identity.access;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.runner.audit.AuditLog;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.identity.account.Account;

/** Writes changes of rights to the audit log, in the transaction that makes them. */
record RightsRecord(AuditLog audit) {

    void role(Handle handle, AuditType type, Agent agent, Account person, String role, Scope scope) {
        audit.append(
                handle,
                "",
                AuditEntry.of(type, agent, person.id())
                        .with("person", person.staffName())
                        .with("role", role)
                        .with("scope", scope.words()));
    }

    void invited(Handle handle, Agent agent, Account person) {
        audit.append(
                handle,
                "",
                AuditEntry.of(CoreAudit.STAFF_INVITED, agent, person.id()).with("person", person.staffName()));
    }

    void permission(Handle handle, Agent agent, String permission, String role, boolean held) {
        audit.append(
                handle,
                "",
                AuditEntry.of(CoreAudit.RIGHTS_CHANGED, agent, permission)
                        .with("held", held ? "yes" : "no")
                        .with("permission", permission)
                        .with("role", role));
    }
}
