package org.territoireouvert.runner.service;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.audit.AuditLog;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/** The audit log as one plugin sees it: it writes the kinds that it declared. */
record DeclaredAudit(InstalledPlugin plugin, AuditLog log) implements AuditTrail {

    @Override
    public void record(Handle handle, AuditEntry entry) {
        if (!plugin.contributions().auditTypes().contains(entry.type())) {
            throw new IllegalArgumentException("The plugin " + plugin.id() + " does not declare the audit type \""
                    + entry.type().code() + "\"; declare it with Registrar.audits");
        }
        if (entry.actor() instanceof Actor.PluginActor other && !other.plugin().equals(plugin.id())) {
            throw new IllegalArgumentException(
                    "The plugin " + plugin.id() + " cannot write what the plugin " + other.plugin() + " did");
        }
        log.append(handle, plugin.id().value(), entry);
    }
}
