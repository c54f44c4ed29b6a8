package org.territoireouvert.runner.notification;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries news on, step by step: to followers, into mails, newsletters to their readers. It looks right after a commit that told
 * something and now and then. Every step is a transaction of its own, so that several processes share the work and one that ends in
 * the middle loses nothing.
 */
public final class NoticeWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeWorker.class);
    private static final int STOP_SECONDS = 10;

    private final List<BooleanSupplier> steps;
    private final Duration tick;
    private volatile boolean closed;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("news").daemon().factory());

    /**
     * Prepares the worker; {@link #start} begins.
     *
     * @param steps each does one part of its work and tells whether there was any
     * @param tick time between two looks
     */
    public NoticeWorker(List<BooleanSupplier> steps, Duration tick) {
        this.steps = List.copyOf(steps);
        this.tick = tick;
    }

    /** Begins to work. */
    public void start() {
        thread.scheduleWithFixedDelay(this::turn, 0, tick.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks at once. Cheap, from any thread. */
    public void wake() {
        if (!closed) {
            thread.execute(this::turn);
        }
    }

    private void turn() {
        for (BooleanSupplier step : steps) {
            try {
                while (!closed && step.getAsBoolean()) {
                    LOG.debug("A part of the news was carried on");
                }
            } catch (RuntimeException failure) {
                LOG.warn("News wait until the next look", failure);
            }
        }
    }

    /** Ends after the step that is being done. */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
