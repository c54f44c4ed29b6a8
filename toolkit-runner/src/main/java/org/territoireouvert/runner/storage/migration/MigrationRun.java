package org.territoireouvert.runner.storage.migration;

import java.time.InstantSource;
import org.territoireouvert.api.work.Progress;

/**
 * How scripts are applied.
 *
 * @param guarding whether tables of other owners are watched over: wanted wherever there is data
 * @param backup name of the file with the data from before; empty when there is none
 * @param clock that says when a script was applied
 * @param progress is told how many scripts are done
 */
public record MigrationRun(boolean guarding, String backup, InstantSource clock, Progress progress) {

    /** Returns a run on a database without data. */
    public static MigrationRun onEmpty() {
        return new MigrationRun(false, "", InstantSource.system(), Progress.SILENT);
    }
}
