package org.territoireouvert.api.work;

import java.time.Duration;

/**
 * Work that is repeated. It runs in one process at a time, and not while the plugin is disabled.
 *
 * @param name lower-case words joined by hyphens, unique in the plugin
 * @param period time from one beginning to the next, at least one second
 * @param work what to do, idempotently; an exception is recorded and the next turn comes as planned
 */
public record Job(String name, Duration period, Work work) {

    /** Does the work of a job. Limit: 10 minutes. */
    @FunctionalInterface
    public interface Work {
        /** Works once. */
        void run() throws Exception;
    }

    /** Validates the period. */
    public Job {
        if (period.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("The period of the job \"" + name + "\" is under one second: " + period);
        }
    }
}
