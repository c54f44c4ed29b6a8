package org.territoireouvert.api.work;

import org.territoireouvert.api.HostProvided;

/** Shows how far long work is. Cheap: may be called for every row. */
@HostProvided
@FunctionalInterface
public interface Progress {

    /** Shows nothing. */
    Progress SILENT = (done, total) -> {};

    /**
     * Tells how much is done.
     *
     * @param done units done, never falling
     * @param total units in all, or 0 when it is not known
     */
    void report(long done, long total);
}
