package org.territoireouvert.runner.audit.checkpoint;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks from time to time whether a checkpoint is due. */
public final class CheckpointTimer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointTimer.class);

    private final Checkpoints checkpoints;
    private final Duration period;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("audit-checkpoints").factory());

    /** Prepares the timer; {@link #start} begins. */
    public CheckpointTimer(Checkpoints checkpoints, Duration period) {
        this.checkpoints = checkpoints;
        this.period = period;
    }

    /** Begins to look. */
    public void start() {
        thread.scheduleWithFixedDelay(this::look, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            checkpoints.writeIfDue();
        } catch (RuntimeException e) {
            LOG.warn("No checkpoint of the audit log could be signed; trying again: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
