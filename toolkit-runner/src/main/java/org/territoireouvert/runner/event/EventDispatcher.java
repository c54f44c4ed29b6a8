package org.territoireouvert.runner.event;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.event.DomainEvent;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus;

/**
 * Delivers events to the listeners of serving plugins: after a commit of this process at once, after those of others
 * within the period. A failing event is tried again later and later, then parked. One listening plugin waits for no other.
 */
public final class EventDispatcher implements AutoCloseable {

    /** After so many failures in a row an event is parked. */
    public static final int ATTEMPTS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(EventDispatcher.class);
    private static final Duration LISTENER_LIMIT = Duration.ofSeconds(10);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration RETENTION = Duration.ofDays(30);
    private static final Duration PRUNE_PERIOD = Duration.ofHours(1);
    private static final int BATCH = 50;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final DeliveryRepository deliveries;
    private final Supplier<? extends List<? extends InstalledPlugin>> plugins;
    private final InstantSource clock;
    private final Duration period;
    private final Duration firstPause;
    private final String owner = UUID.randomUUID().toString();
    private final Semaphore wakes = new Semaphore(0);
    private final Set<String> inWork = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean closed;
    private Instant nextPrune = Instant.MIN;

    /**
     * Prepares the delivery; {@link #start} begins it.
     *
     * @param database tables of the runtime
     * @param plugins all plugins as they are now, asked at each turn
     * @param period between two looks for events of other processes
     * @param firstPause after the first failure of an event; doubled at each further one, at most 5 minutes
     */
    public EventDispatcher(
            Database database,
            Supplier<? extends List<? extends InstalledPlugin>> plugins,
            InstantSource clock,
            Duration period,
            Duration firstPause) {
        this.deliveries = new DeliveryRepository(database);
        this.plugins = plugins;
        this.clock = clock;
        this.period = period;
        this.firstPause = firstPause;
        this.thread = Thread.ofPlatform().name("event-dispatcher").daemon().unstarted(this::loop);
    }

    /** Begins to deliver. */
    public void start() {
        thread.start();
    }

    /** Looks for events at once. Cheap, from any thread. */
    public void wake() {
        wakes.release();
    }

    private void loop() {
        while (!closed) {
            try {
                turn();
            } catch (RuntimeException failure) {
                LOG.warn("Events wait, their tables cannot be read: {}", failure.getMessage());
            }
            try {
                if (wakes.tryAcquire(period.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakes.drainPermits();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void turn() {
        Instant now = clock.instant();
        if (now.isAfter(nextPrune)) {
            deliveries.prune(now.minus(RETENTION));
            nextPrune = now.plus(PRUNE_PERIOD);
        }
        for (InstalledPlugin plugin : plugins.get()) {
            if (!plugin.isServing()) {
                continue;
            }
            for (String publisher : publishers(plugin)) {
                String task = plugin.id() + " " + publisher;
                if (deliveries.hasWork(plugin.id().value(), publisher, now) && inWork.add(task)) {
                    Thread.ofVirtual().name("events " + task).start(() -> work(plugin, publisher, task));
                }
            }
        }
    }

    private static Set<String> publishers(InstalledPlugin plugin) {
        return plugin.contributions().subscriptions().stream()
                .map(subscription -> subscription.type().code())
                .map(code -> code.substring(0, code.indexOf('.')))
                .collect(Collectors.toSet());
    }

    private void work(InstalledPlugin plugin, String publisher, String task) {
        String listener = plugin.id().value();
        try {
            if (deliveries.claim(listener, publisher, owner, clock.instant(), LEASE)) {
                Optional<Instant> nextAttempt = deliver(plugin, publisher);
                deliveries.release(listener, publisher, owner, nextAttempt);
            }
        } catch (RuntimeException failure) {
            LOG.warn("Events of {} for {} wait: {}", publisher, listener, failure.getMessage());
        } finally {
            inWork.remove(task);
        }
        wakeForMissed(listener, publisher);
    }

    /** Something may have been published between the last look and the release. */
    private void wakeForMissed(String listener, String publisher) {
        try {
            if (!closed && deliveries.hasWork(listener, publisher, clock.instant())) {
                wake();
            }
        } catch (RuntimeException failure) {
            LOG.debug("The next turn will find it", failure);
        }
    }

    /** Delivers until nothing is left or one failed; returns when to try that one again. */
    private Optional<Instant> deliver(InstalledPlugin plugin, String publisher) {
        String listener = plugin.id().value();
        List<DeliveryRepository.Positioned> batch = deliveries.next(listener, publisher, BATCH);
        while (!batch.isEmpty()) {
            for (DeliveryRepository.Positioned next : batch) {
                if (closed || !plugin.isServing()) {
                    return Optional.empty();
                }
                String error = hear(plugin, next.event());
                if (error != null) {
                    int failures = deliveries.fail(listener, publisher, owner, error);
                    if (failures < ATTEMPTS) {
                        return Optional.of(clock.instant().plus(pause(failures)));
                    }
                    LOG.error(
                            "The event {} is parked, {} failed {} times: {}",
                            next.event().id(),
                            listener,
                            failures,
                            error);
                    deliveries.park(listener, next.event(), error, clock.instant());
                }
                Instant until = clock.instant().plus(LEASE);
                if (!deliveries.advance(listener, publisher, owner, next.position(), until)) {
                    return Optional.empty();
                }
            }
            batch = deliveries.next(listener, publisher, BATCH);
        }
        return Optional.empty();
    }

    private Duration pause(int failures) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static @Nullable String hear(InstalledPlugin plugin, DomainEvent event) {
        try {
            for (var subscription : plugin.contributions().subscriptions()) {
                if (subscription.type().code().equals(event.code())) {
                    plugin.call(PluginStatus.Phase.CALL, LISTENER_LIMIT, () -> {
                        subscription.listener().onEvent(event);
                        return Boolean.TRUE;
                    });
                }
            }
            return null;
        } catch (PluginCallException failure) {
            return String.valueOf(failure.getCause() == null ? failure : failure.getCause());
        }
    }

    /** Stops after the events that are being heard now, within 10 seconds. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            if (thread.isAlive()) {
                thread.join(STOP_LIMIT);
            }
            long end = System.nanoTime() + STOP_LIMIT.toNanos();
            while (!inWork.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(5);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
