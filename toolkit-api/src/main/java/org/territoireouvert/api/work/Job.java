package org.territoireouvert.api.work;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Work that is repeated. It runs in one process at a time, and not while the plugin is disabled. Turns that were missed while no
 * process ran are made up for by one.
 *
 * @param name lower-case words joined by hyphens, unique in the plugin
 * @param period time from one beginning to the next, at least one second; one day for a daily job
 * @param dailyAt time of the day in the time zone of the authority, for a job that runs once a day; an hour that a change to summer
 *     time leaves out is the first one after it, one that comes twice is the first of both
 * @param work what to do, idempotently; an exception is recorded and the next turn comes as planned
 */
public record Job(String name, Duration period, Optional<LocalTime> dailyAt, Work work) {

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

    /** Declares work that is repeated after a period; its first turn comes at once. */
    public Job(String name, Duration period, Work work) {
        this(name, period, Optional.empty(), work);
    }

    /**
     * Declares work that is done once a day; its first turn comes at that time.
     *
     * @param at time of the day in the time zone of the authority
     */
    public static Job daily(String name, LocalTime at, Work work) {
        return new Job(name, Duration.ofDays(1), Optional.of(at), work);
    }
}
