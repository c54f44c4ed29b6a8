package org.territoireouvert.calls.call;

import org.jdbi.v3.core.Handle;

/** Hears, in the transaction that makes it true, that a published call changed or was given up. */
@FunctionalInterface
public interface CallChangeListener {

    /** Does what follows from it. */
    void changed(Handle handle, CallChange change);
}
