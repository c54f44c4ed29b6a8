package org.territoireouvert.runner.identity.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Decides what happens to an account that nobody visits. Nobody's account is erased without two warnings, unless the site itself
 * stood still over the time of the first one; between the last warning and the erasure there is always the full period.
 *
 * @param periods that hold
 * @param seenAt last visit
 * @param warnedAt last warning since then, if any
 */
public record Inactivity(RetentionPeriods periods, Instant seenAt, Optional<Instant> warnedAt) {

    /** What is to be done now. */
    public enum Step {
        /** Nothing. */
        WAIT,
        /** A warning leaves. */
        WARN,
        /** The account is erased. */
        ERASE
    }

    /** Decides at an instant. */
    public Step step(Instant now) {
        Instant lastWarning = end().minus(days(periods.lastWarningDays()));
        if (warnedAt.isEmpty()) {
            return now.isBefore(end().minus(days(periods.firstWarningDays()))) ? Step.WAIT : Step.WARN;
        }
        Instant warned = warnedAt.get();
        if (warned.isBefore(lastWarning)) {
            return now.isBefore(lastWarning) ? Step.WAIT : Step.WARN;
        }
        return now.isBefore(end()) || now.isBefore(warned.plus(days(periods.lastWarningDays())))
                ? Step.WAIT
                : Step.ERASE;
    }

    /** Returns when the account will be erased at the earliest, for a warning that leaves now. */
    public Instant plannedEnd(Instant now) {
        Instant afterWarning = now.plus(days(periods.lastWarningDays()));
        return end().isBefore(afterWarning) ? afterWarning : end();
    }

    private Instant end() {
        return seenAt.atZone(ZoneOffset.UTC)
                .plusMonths(periods.inactiveMonths())
                .toInstant();
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
