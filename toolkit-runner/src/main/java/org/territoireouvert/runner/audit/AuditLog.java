package org.territoireouvert.runner.audit;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;

/** Appends to the audit log. Safe for all threads. */
@FunctionalInterface
public interface AuditLog {

    /**
     * Appends an entry in the transaction of the act that it speaks of. From then on other transactions that append wait for the
     * end of this one: append last, after the rows of the act are written.
     *
     * @param owner plugin id, or empty for the runtime
     */
    void append(Handle handle, String owner, AuditEntry entry);
}
