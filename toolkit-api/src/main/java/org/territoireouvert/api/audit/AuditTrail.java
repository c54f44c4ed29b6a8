package org.territoireouvert.api.audit;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.HostProvided;

/**
 * Writes to the audit log; get it by {@link org.territoireouvert.api.PluginContext#service}. An entry is part of the
 * transaction that it speaks of: both are kept or neither.
 */
@HostProvided
@FunctionalInterface
public interface AuditTrail {

    /**
     * Appends an entry.
     *
     * @param handle of the transaction in which the act is done
     * @throws IllegalArgumentException when the plugin has not declared the entry's type
     */
    void record(Handle handle, AuditEntry entry);
}
