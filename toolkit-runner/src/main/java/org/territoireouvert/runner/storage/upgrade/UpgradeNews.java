package org.territoireouvert.runner.storage.upgrade;

import org.slf4j.LoggerFactory;
import org.territoireouvert.api.work.Progress;

/** Is told what an upgrade does, so that nobody takes a long start for one that hangs. */
@FunctionalInterface
public interface UpgradeNews {

    /** Writes it to the log. */
    UpgradeNews LOGGED = (step, detail) -> {
        LoggerFactory.getLogger(UpgradeNews.class).info("Upgrade of data: {} {}", step, detail);
        return Progress.SILENT;
    };

    /** What is done now. */
    enum Step {
        /** Another process starts; this one waits. The detail is empty. */
        WAITING,
        /** The backup is written; the detail is its file. */
        BACKUP,
        /** The copy is made from the backup; the detail is empty. */
        COPY,
        /** Scripts are tried on the copy; the detail is their owner. */
        REHEARSAL,
        /** Scripts are applied to the data; the detail is their owner. */
        MIGRATION
    }

    /**
     * Tells that a step begins.
     *
     * @return where the step reports how far it is
     */
    Progress begins(Step step, String detail);
}
