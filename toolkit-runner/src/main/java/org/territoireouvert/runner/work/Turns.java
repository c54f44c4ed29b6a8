package org.territoireouvert.runner.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.territoireouvert.api.work.Job;

/**
 * When a job has its turns.
 *
 * @param zone in which daily jobs have their time
 */
record Turns(ZoneId zone) {

    /** Returns the first turn of a job that was never known before. */
    Instant first(Job job, Instant now) {
        return job.dailyAt().isEmpty() ? now : after(job, now);
    }

    /** Returns the next turn when one begins now; those that were missed are not made up for one by one. */
    Instant after(Job job, Instant now) {
        return job.dailyAt().map(time -> daily(time, now)).orElseGet(() -> now.plus(job.period()));
    }

    private Instant daily(LocalTime time, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant turn = today.atTime(time).atZone(zone).toInstant();
        return turn.isAfter(now)
                ? turn
                : today.plusDays(1).atTime(time).atZone(zone).toInstant();
    }
}
