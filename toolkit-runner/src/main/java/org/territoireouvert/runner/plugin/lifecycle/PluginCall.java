package org.territoireouvert.runner.plugin.lifecycle;

import java.io.EOFException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.territoireouvert.api.ErrorCode;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.runner.plugin.CallLimits;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;
import org.territoireouvert.runner.plugin.PluginSuspendedException;

/**
 * The one way from the runtime into a plugin: its class loader and log context, a time limit, everything caught but
 * {@link OutOfMemoryError}, failures handed on and counted. What the environment refuses, such as a database that is busy for too
 * long, is no failure of the plugin.
 *
 * <p>Requests run in the thread of the caller, so that they cost next to nothing; one that overruns its limit is recorded
 * when it comes back. All other calls run on a thread of the plugin's own pool, which an endless loop may hold without
 * holding the caller. These are platform threads: the system shares processors among them, virtual threads would not give
 * theirs back. Safe for all threads.
 */
final class PluginCall implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginCall.class);
    private static final int MOST_THREADS = 8;

    private final PluginId plugin;
    private final CircuitBreaker breaker;
    private final BiConsumer<Phase, Throwable> failures;
    private final ThreadPoolExecutor threads;

    @Nullable
    private volatile ClassLoader loader;

    /**
     * Creates the way into a plugin.
     *
     * @param failures gets each failure once
     */
    PluginCall(PluginId plugin, CallLimits limits, InstantSource clock, BiConsumer<Phase, Throwable> failures) {
        this.plugin = plugin;
        this.breaker = new CircuitBreaker(limits, clock);
        this.failures = failures;
        this.threads = new ThreadPoolExecutor(0, MOST_THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "plugin-" + plugin);
            thread.setDaemon(true);
            return thread;
        });
    }

    void useLoader(ClassLoader classLoader) {
        loader = classLoader;
    }

    boolean isSuspended() {
        return breaker.isOpen();
    }

    /** Takes the plugin through a step of its lifecycle, whatever it did before. */
    <T> T step(Phase phase, Duration limit, Callable<T> work) throws PluginCallException {
        try {
            return bounded(limit, work);
        } catch (Throwable error) {
            throw failed(phase, error);
        }
    }

    /** Calls a plugin that serves. */
    <T> T call(Phase phase, Duration limit, Callable<T> work) throws PluginCallException {
        if (!breaker.admit()) {
            throw new PluginCallException(plugin, "it is suspended", new PluginSuspendedException());
        }
        try {
            T answer = phase == Phase.REQUEST ? direct(limit, work) : bounded(limit, work);
            breaker.succeeded();
            return answer;
        } catch (Throwable error) {
            if (isOutcome(error)) {
                breaker.succeeded();
                throw new PluginCallException(plugin, String.valueOf(error.getMessage()), error);
            }
            if (isOf(error, ErrorCode.Kind.ENVIRONMENT)) {
                breaker.undecided();
                LOG.warn("The plugin {} could not do its work in {}: {}", plugin, phase, error.getMessage());
                throw new PluginCallException(plugin, String.valueOf(error.getMessage()), error);
            }
            breaker.failed();
            throw failed(phase, error);
        }
    }

    private PluginCallException failed(Phase phase, Throwable error) {
        if (error instanceof OutOfMemoryError outOfMemory) {
            throw outOfMemory;
        }
        if (error instanceof InterruptedException && phase == Phase.REQUEST) {
            Thread.currentThread().interrupt();
        }
        failures.accept(phase, error);
        LOG.error("The plugin {} failed in {}", plugin, phase, error);
        return new PluginCallException(plugin, error.toString(), error);
    }

    /** What was asked for is not there, or who asked has gone: no fault of the plugin. */
    private static boolean isOutcome(Throwable error) {
        return isOf(error, ErrorCode.Kind.USER)
                || error instanceof EOFException
                || error instanceof ClosedChannelException
                || error instanceof CancellationException;
    }

    private static boolean isOf(Throwable error, ErrorCode.Kind kind) {
        return error instanceof ToolkitException toolkit && toolkit.code().kind() == kind;
    }

    private <T> T direct(Duration limit, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T answer = inContext(work);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        if (taken.compareTo(limit) > 0) {
            failures.accept(Phase.REQUEST, new TimeoutException("it took " + taken.toMillis() + " ms"));
            LOG.warn("The plugin {} took {} ms to answer a request", plugin, taken.toMillis());
        }
        return answer;
    }

    private <T> T bounded(Duration limit, Callable<T> work) throws Throwable {
        Map<String, String> context = MDC.getCopyOfContextMap();
        Future<T> future;
        try {
            future = threads.submit(() -> {
                if (context != null) {
                    MDC.setContextMap(context);
                }
                try {
                    return inContext(work);
                } finally {
                    MDC.clear();
                }
            });
        } catch (RejectedExecutionException e) {
            throw new TimeoutException("all of its " + MOST_THREADS + " threads are held by earlier calls");
        }
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw cause == null ? e : cause;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the caller was interrupted");
        } catch (TimeoutException e) {
            throw new TimeoutException("it did not come back within " + limit.toMillis() + " ms");
        } finally {
            future.cancel(true);
        }
    }

    private <T> T inContext(Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader own = loader;
        String outer = MDC.get("plugin");
        MDC.put("plugin", plugin.value());
        thread.setContextClassLoader(own == null ? before : own);
        try {
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
            if (outer == null) {
                MDC.remove("plugin");
            } else {
                MDC.put("plugin", outer);
            }
        }
    }

    /** Interrupts what still runs; daemon threads that do not listen end with the process. */
    @Override
    public void close() {
        threads.shutdownNow();
        loader = null;
    }
}
