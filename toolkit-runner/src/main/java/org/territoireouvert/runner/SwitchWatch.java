package org.territoireouvert.runner;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.runner.plugin.lifecycle.PluginHost;

/** Sees when another process, for example a command, has enabled or disabled a plugin. */
final class SwitchWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SwitchWatch.class);

    private final PluginHost host;
    private final Duration period;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("plugin-switches").factory());

    SwitchWatch(PluginHost host, Duration period) {
        this.host = host;
        this.period = period;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::look, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            host.refreshSwitches();
        } catch (RuntimeException e) {
            LOG.debug("The switches of the plugins could not be read; trying again", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
