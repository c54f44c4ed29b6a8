package org.territoireouvert.runner.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
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

/** Runs the jobs of the runtime and of serving plugins when they are due; of several processes, the one that claims a turn first. */
public final class JobScheduler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);
    private static final Duration JOB_LIMIT = Duration.ofMinutes(10);
    /** For how long nobody else takes a turn; it is made longer as long as the turn lasts. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final Duration RENEWAL = Duration.ofMinutes(1);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final int AT_ONCE = 4;

    private final JobRepository jobs;
    private final Supplier<? extends List<? extends InstalledPlugin>> plugins;
    private final List<Job> own;
    private final InstantSource clock;
    private final Duration tick;
    private final Turns turns;
    private final String owner = UUID.randomUUID().toString();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private Instant renewed = Instant.MIN;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("job-scheduler").daemon().factory());

    /** Prepares the scheduler; {@code tick} is the time between two looks, {@link #start} begins them. */
    public JobScheduler(
            Database database,
            Supplier<? extends List<? extends InstalledPlugin>> plugins,
            InstantSource clock,
            Duration tick) {
        this(database, plugins, List.of(), clock, ZoneOffset.UTC, tick);
    }

    /**
     * Prepares a scheduler that also runs jobs of the runtime, under the name {@code runtime/<name>}.
     *
     * @param zone in which daily jobs have their time
     */
    public JobScheduler(
            Database database,
            Supplier<? extends List<? extends InstalledPlugin>> plugins,
            List<Job> own,
            InstantSource clock,
            ZoneId zone,
            Duration tick) {
        this.turns = new Turns(zone);
        this.jobs = new JobRepository(database);
        this.plugins = plugins;
        this.own = List.copyOf(own);
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

    /** A job that may be due. */
    private record Chance(String name, Job job, Turn turn) {}

    private void turn() {
        Map<String, Instant> due = jobs.due();
        Instant now = clock.instant();
        renew(now);
        List<Chance> chances = new ArrayList<>();
        own.forEach(job -> chances.add(new Chance("runtime/" + job.name(), job, () -> workOwn(job))));
        for (InstalledPlugin plugin : plugins.get()) {
            if (plugin.isServing()) {
                plugin.contributions()
                        .jobs()
                        .forEach(job ->
                                chances.add(new Chance(plugin.id() + "/" + job.name(), job, () -> work(plugin, job))));
            }
        }
        // Processes that look at the same moment do not all try the same one first, so that they share the work.
        Collections.shuffle(chances);
        chances.forEach(one -> begin(due, now, one.name(), one.job(), one.turn()));
    }

    private void renew(Instant now) {
        if (!running.isEmpty() && !now.isBefore(renewed.plus(RENEWAL))) {
            jobs.renew(owner, now.plus(LEASE));
            renewed = now;
        }
    }

    private void begin(Map<String, Instant> due, Instant now, String name, Job job, Turn turn) {
        boolean isDue = !due.getOrDefault(name, Instant.MIN).isAfter(now);
        if (isDue && !running.contains(name) && places.tryAcquire()) {
            running.add(name);
            Thread.ofVirtual().name("job " + name).start(() -> run(name, job, turn));
        }
    }

    private void run(String name, Job job, Turn turn) {
        try {
            Instant now = clock.instant();
            if (jobs.claim(name, turns.first(job, now), turns.after(job, now), owner, now, LEASE)) {
                @Nullable String error = turn.take();
                jobs.end(name, owner, clock.instant(), error);
            }
        } catch (RuntimeException failure) {
            LOG.warn("The job {} is not recorded: {}", name, failure.getMessage());
        } finally {
            running.remove(name);
            places.release();
        }
    }

    private static @Nullable String workOwn(Job job) {
        try {
            job.work().run();
            return null;
        } catch (Exception failure) {
            LOG.warn("The job {} of the runtime failed", job.name(), failure);
            return failure.toString();
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

    /** Does the work of a job once; returns what went wrong, if anything. */
    @FunctionalInterface
    private interface Turn {
        @Nullable
        String take();
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
