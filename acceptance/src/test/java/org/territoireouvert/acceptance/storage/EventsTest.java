package org.territoireouvert.acceptance.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.event.EventListener;
import org.territoireouvert.api.event.EventPublisher;
import org.territoireouvert.api.event.EventType;
import org.territoireouvert.runner.event.EventDispatcher;
import org.territoireouvert.runner.event.Outbox;
import org.territoireouvert.runner.plugin.Contributions;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.testkit.BothDatabases;

class EventsTest {

    private static final EventType OPENED = new EventType("votes.opened", Set.of("number"));
    private static final InstantSource CLOCK = InstantSource.system();

    private static Outbox outbox(Storage storage) {
        return new Outbox(() -> storage, new TimeOrderedIds(CLOCK, new SecureRandom()), CLOCK);
    }

    private static EventPublisher publisher(Outbox outbox) {
        return outbox.publisherFor(new PluginId("votes"), () -> List.of(OPENED));
    }

    private static void publish(Storage storage, EventPublisher publisher, int number) {
        storage.core().write(handle -> {
            publisher.publish(handle, OPENED, Map.of("number", String.valueOf(number)));
            return number;
        });
    }

    private static ServingPlugin listening(EventListener listener) {
        return new ServingPlugin("notices", List.of(new Contributions.Subscription(OPENED, listener)), List.of());
    }

    private static EventDispatcher dispatcher(Storage storage, Outbox outbox, ServingPlugin plugin, int periodMillis) {
        EventDispatcher dispatcher = new EventDispatcher(
                storage.core(), () -> List.of(plugin), CLOCK, Duration.ofMillis(periodMillis), Duration.ofMillis(5));
        outbox.onCommit(dispatcher::wake);
        dispatcher.start();
        return dispatcher;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    @BothDatabases
    void eventsAreHeardInOrderAtOnceAfterTheCommit(Storage storage) {
        Outbox outbox = outbox(storage);
        List<String> heard = new CopyOnWriteArrayList<>();
        ServingPlugin plugin = listening(event -> heard.add(event.value("number")));

        try (EventDispatcher dispatcher = dispatcher(storage, outbox, plugin, 60_000)) {
            dispatcher.wake();
            for (int number = 0; number < 60; number++) {
                publish(storage, publisher(outbox), number);
            }
            await(() -> heard.size() == 60);
        }

        assertThat(heard).isEqualTo(numbers(60));
    }

    @BothDatabases
    void eventOfARolledBackWriteIsNeverHeard(Storage storage) {
        Outbox outbox = outbox(storage);
        EventPublisher publisher = publisher(outbox);

        assertThatThrownBy(() -> storage.core().write(handle -> {
                    publisher.publish(handle, OPENED, Map.of("number", "1"));
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");

        assertThat(storage.core()
                        .<Integer, RuntimeException>read(handle -> handle.createQuery("select count(*) from core_event")
                                .mapTo(Integer.class)
                                .one()))
                .isZero();
    }

    @BothDatabases
    void undeclaredEventAndWrongKeysAreRefused(Storage storage) {
        EventPublisher publisher = publisher(outbox(storage));
        EventType other = new EventType("votes.closed", Set.of());

        assertThatThrownBy(() -> storage.core().write(handle -> {
                    publisher.publish(handle, other, Map.of());
                    return 0;
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("votes.closed");
        assertThatThrownBy(() -> storage.core().write(handle -> {
                    publisher.publish(handle, OPENED, Map.of("colour", "red"));
                    return 0;
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
    }

    @BothDatabases
    void failedEventIsHeardAgainBeforeTheNext(Storage storage) {
        Outbox outbox = outbox(storage);
        List<String> heard = new CopyOnWriteArrayList<>();
        ServingPlugin plugin = listening(event -> {
            heard.add(event.value("number"));
            if (heard.size() < 3) {
                throw new IllegalStateException("not yet");
            }
        });

        publish(storage, publisher(outbox), 0);
        publish(storage, publisher(outbox), 1);
        try (EventDispatcher dispatcher = dispatcher(storage, outbox, plugin, 10)) {
            dispatcher.wake();
            await(() -> heard.size() == 4);
        }

        assertThat(heard).containsExactly("0", "0", "0", "1");
    }

    @BothDatabases
    void poisonEventIsParkedAndTheNextIsHeard(Storage storage) {
        Outbox outbox = outbox(storage);
        List<String> heard = new CopyOnWriteArrayList<>();
        ServingPlugin plugin = listening(event -> {
            if (event.value("number").equals("0")) {
                throw new IllegalStateException("poison");
            }
            heard.add(event.value("number"));
        });

        publish(storage, publisher(outbox), 0);
        publish(storage, publisher(outbox), 1);
        try (EventDispatcher dispatcher = dispatcher(storage, outbox, plugin, 10)) {
            dispatcher.wake();
            await(() -> heard.size() == 1);
        }

        assertThat(storage.core()
                        .<String, RuntimeException>read(
                                handle -> handle.createQuery("select error from core_event_parked")
                                        .mapTo(String.class)
                                        .one()))
                .contains("poison");
    }

    @BothDatabases
    void twoProcessesHearEachEventOnce(Storage storage) {
        Outbox outbox = outbox(storage);
        List<String> heard = new CopyOnWriteArrayList<>();
        ServingPlugin plugin = listening(event -> heard.add(event.value("number")));

        try (EventDispatcher one = dispatcher(storage, outbox, plugin, 5);
                EventDispatcher two = dispatcher(storage, outbox, plugin, 5)) {
            for (int number = 0; number < 30; number++) {
                publish(storage, publisher(outbox), number);
                one.wake();
                two.wake();
            }
            await(() -> heard.size() >= 30);
        }

        assertThat(heard).isEqualTo(numbers(30));
    }

    @BothDatabases
    void disabledPluginHearsLaterWhatItMissed(Storage storage) {
        Outbox outbox = outbox(storage);
        List<String> heard = new CopyOnWriteArrayList<>();
        ServingPlugin plugin = listening(event -> heard.add(event.value("number")));
        plugin.enabled = false;

        try (EventDispatcher dispatcher = dispatcher(storage, outbox, plugin, 10)) {
            publish(storage, publisher(outbox), 0);
            dispatcher.wake();
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            assertThat(heard).isEmpty();
            plugin.enabled = true;
            await(() -> heard.size() == 1);
        }
    }
}
