package org.territoireouvert.runner;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.runner.identity.roll.DeleteRoll;

/** Deletes rolls whose last day has passed. */
final class RollRetention implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RollRetention.class);

    private final DeleteRoll deletion;
    private final Duration period;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("roll-retention").factory());

    RollRetention(DeleteRoll deletion, Duration period) {
        this.deletion = deletion;
        this.period = period;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::look, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            deletion.outdated();
        } catch (RuntimeException e) {
            LOG.warn("Rolls whose last day has passed could not be deleted; trying again", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
