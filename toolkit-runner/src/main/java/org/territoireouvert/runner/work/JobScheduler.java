package org.territoireouvert.runner.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus;

/** Runs the jobs of serving plugins when they are due; of several processes, the one that claims a turn first. */
public final class JobScheduler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);
    private static final Duration JOB_LIMIT = Duration.ofMinutes(10);
    /** Longer than the limit, so that a turn is taken over only when its process died. */
    private static final Duration LEASE = Duration.ofMinutes(11);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final int AT_ONCE = 4;

    private final JobRepository jobs;
    private final Supplier<? extends List<? extends InstalledPlugin>> plugins;
    private final InstantSource clock;
    private final Duration tick;
    private final String owner = UUID.randomUUID().toString();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("job-scheduler").daemon().factory());

    /** Prepares the scheduler; {@code tick} is the time between two looks, {@link #start} begins them. */
    public JobScheduler(
            Database database,
            Supplier<? extends List<? extends InstalledPlugin>> plugins,
            InstantSource clock,
            Duration tick) {
        this.jobs = new JobRepository(database);
        this.plugins = plugins;
        this.clock = clock;
        this.tick = tick;
    }

    /** Begins to run jobs. */
    public void start() {
        timer.scheduleWithFixedDelay(this::safeTurn, 0, tick.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void safeTurn() {
        try {
            turn();
        } catch (RuntimeException failure) {
            LOG.warn("Jobs wait, their table cannot be read: {}", failure.getMessage());
        }
    }

    private void turn() {
        Map<String, Instant> due = jobs.due();
        Instant now = clock.instant();
        for (InstalledPlugin plugin : plugins.get()) {
            if (!plugin.isServing()) {
                continue;
            }
            for (Job job : plugin.contributions().jobs()) {
                String name = plugin.id() + "/" + job.name();
                boolean isDue = !due.getOrDefault(name, Instant.MIN).isAfter(now);
                if (isDue && !running.contains(name) && places.tryAcquire()) {
                    running.add(name);
                    Thread.ofVirtual().name("job " + name).start(() -> run(plugin, job, name));
                }
            }
        }
    }

    private void run(InstalledPlugin plugin, Job job, String name) {
        try {
            if (jobs.claim(name, job.period(), owner, clock.instant(), LEASE)) {
                @Nullable String error = work(plugin, job);
                jobs.end(name, owner, clock.instant(), error);
            }
        } catch (RuntimeException failure) {
            LOG.warn("The job {} is not recorded: {}", name, failure.getMessage());
        } finally {
            running.remove(name);
            places.release();
        }
    }

    private static @Nullable String work(InstalledPlugin plugin, Job job) {
        try {
            plugin.call(PluginStatus.Phase.CALL, JOB_LIMIT, () -> {
                job.work().run();
                return Boolean.TRUE;
            });
            return null;
        } catch (PluginCallException failure) {
            return String.valueOf(failure.getCause() == null ? failure : failure.getCause());
        }
    }

    /** Starts no further job and waits up to 10 seconds for those that run. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            timer.awaitTermination(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            if (places.tryAcquire(AT_ONCE, STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                places.release(AT_ONCE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
