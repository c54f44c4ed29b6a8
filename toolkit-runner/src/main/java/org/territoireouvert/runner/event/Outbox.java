package org.territoireouvert.runner.event;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.event.EventPublisher;
import org.territoireouvert.api.event.EventType;
import org.territoireouvert.runner.storage.Storage;

/** Stores events. On PostgreSQL, transactions that publish for the same plugin end one after the other. */
public final class Outbox {

    private final Supplier<Storage> storage;
    private final IdSource ids;
    private final InstantSource clock;
    private volatile Runnable committed = () -> {};
    private final Runnable wake = () -> committed.run();

    /** Creates the outbox; the storage is asked for at the first event. */
    public Outbox(Supplier<Storage> storage, IdSource ids, InstantSource clock) {
        this.storage = storage;
        this.ids = ids;
        this.clock = clock;
    }

    /** Tells whom to wake after a commit of this process. */
    public void onCommit(Runnable listener) {
        committed = listener;
    }

    /**
     * Returns the publisher of a plugin.
     *
     * @param declared what the plugin declared to publish, asked at each event
     */
    public EventPublisher publisherFor(PluginId plugin, Supplier<? extends Collection<EventType>> declared) {
        return (transaction, type, values) -> {
            check(plugin, declared.get(), type, values);
            store(transaction, plugin, type, values);
        };
    }

    private static void check(
            PluginId plugin, Collection<EventType> declared, EventType type, Map<String, String> values) {
        if (!declared.contains(type) || !type.code().startsWith(plugin + ".")) {
            throw new IllegalArgumentException("The plugin " + plugin + " does not declare the event \"" + type.code()
                    + "\"; declare it with Registrar.publishes");
        }
        if (!type.keys().equals(values.keySet())) {
            throw new IllegalArgumentException(
                    "The event \"" + type.code() + "\" carries the keys " + type.keys() + ", not " + values.keySet());
        }
    }

    private void store(Handle transaction, PluginId plugin, EventType type, Map<String, String> values) {
        storage.get().afterCommit(wake);
        long position = transaction
                .createQuery("""
                        insert into core_event_publisher (publisher, last_position) values (:publisher, 1)
                        on conflict (publisher) do update set last_position = core_event_publisher.last_position + 1
                        returning last_position""")
                .bind("publisher", plugin.value())
                .mapTo(Long.class)
                .one();
        transaction
                .createUpdate("""
                        insert into core_event (publisher, position, id, code, occurred_at, payload)
                        values (:publisher, :position, :id, :code, :occurredAt, :payload)""")
                .bind("publisher", plugin.value())
                .bind("position", position)
                .bind("id", ids.next())
                .bind("code", type.code())
                .bind("occurredAt", PortableInstant.text(clock.instant()))
                .bind("payload", Payload.text(values))
                .execute();
    }
}
