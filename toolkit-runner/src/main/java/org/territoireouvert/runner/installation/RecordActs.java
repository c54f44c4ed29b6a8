package org.territoireouvert.runner.installation;

import java.io.IOException;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.audit.AuditLog;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.audit.LoggedActor;
import org.territoireouvert.runner.installation.disk.BusyException;
import org.territoireouvert.runner.installation.disk.HeldFile;
import org.territoireouvert.runner.installation.disk.InstalledFolder;
import org.territoireouvert.runner.installation.lock.LockFile;
import org.territoireouvert.runner.installation.lock.PluginAct;
import org.territoireouvert.runner.installation.lock.UnreadableLockException;
import org.territoireouvert.runner.installation.lock.Wanted;

/**
 * Writes changes of plugins to the audit log, once there is a database. What is cut off between the log and the lock is written
 * again the next time: better twice than never.
 *
 * @param database that holds the log
 * @param audit the log
 */
public record RecordActs(Database database, AuditLog audit) {

    private static final Logger LOG = LoggerFactory.getLogger(RecordActs.class);

    /** Writes what is not written yet and returns what is wanted, without it. */
    public Wanted record(Wanted wanted) {
        if (!wanted.unrecorded().isEmpty()) {
            database.write(handle -> {
                wanted.unrecorded().forEach(act -> append(handle, act));
                return true;
            });
        }
        return wanted.recorded(wanted.unrecorded().size());
    }

    /** Does so for an instance, unless somebody changes its plugins just then: the next start does it. */
    public void recordNow(InstalledFolder folder) {
        LockFile lock = new LockFile(folder.lock());
        try {
            if (lock.read().unrecorded().isEmpty()) {
                return;
            }
            HeldFile held = folder.change();
            try {
                lock.write(record(lock.read()));
            } finally {
                held.close();
            }
        } catch (IOException | BusyException | UnreadableLockException e) {
            LOG.warn("Changes of plugins are not in the audit log yet: {}", e.getMessage());
        }
    }

    private void append(Handle handle, PluginAct act) {
        AuditEntry entry = AuditEntry.of(
                        type(act), LoggedActor.COMMAND_LINE, act.plugin().value())
                .with("plugin", act.plugin().value());
        if (act.kind() != PluginAct.Kind.INSTALLED && act.kind() != PluginAct.Kind.REMOVED) {
            entry = entry.with("from", act.from().orElse("?"));
        }
        if (act.kind() == PluginAct.Kind.INSTALLED || act.kind() == PluginAct.Kind.UPDATED) {
            entry = entry.with("trust", act.trust().name());
        }
        audit.append(handle, "", entry.with("version", act.version()));
    }

    private static AuditType type(PluginAct act) {
        return switch (act.kind()) {
            case INSTALLED -> CoreAudit.PLUGIN_INSTALLED;
            case UPDATED -> CoreAudit.PLUGIN_UPDATED;
            case ROLLED_BACK -> CoreAudit.PLUGIN_ROLLED_BACK;
            case REMOVED, PURGED -> CoreAudit.PLUGIN_REMOVED;
        };
    }
}
