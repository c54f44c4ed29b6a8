package org.territoireouvert.runner.statistic;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the audience from time to time, and at the end; counts the figures of plugins that were switched on meanwhile. */
public final class StatisticTimer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StatisticTimer.class);

    private final Audience audience;
    private final RecountStatistics recount;
    private final Duration period;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("statistics").factory());

    /** Prepares the timer; {@link #start} begins. */
    public StatisticTimer(Audience audience, RecountStatistics recount, Duration period) {
        this.audience = audience;
        this.recount = recount;
        this.period = period;
    }

    /** Counts what was never counted, then begins. */
    public void start() {
        turn();
        thread.scheduleWithFixedDelay(this::turn, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void turn() {
        try {
            audience.flush();
            recount.missing();
        } catch (RuntimeException e) {
            LOG.warn("The audience could not be written; trying again: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            audience.flush();
        } catch (RuntimeException e) {
            LOG.warn("The audience of the last minute could not be written: {}", e.getMessage());
        }
    }
}
