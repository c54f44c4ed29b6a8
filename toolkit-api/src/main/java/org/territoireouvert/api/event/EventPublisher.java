package org.territoireouvert.api.event;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.HostProvided;

/** Publishes events in the transaction that makes them true (outbox). */
@HostProvided
@FunctionalInterface
public interface EventPublisher {

    /**
     * Stores an event; listeners hear of it after the commit, and never when the transaction is rolled back.
     *
     * @param transaction the handle given by {@link org.territoireouvert.api.data.Database#write}
     * @param type one that the plugin declared
     * @param values a value for each key of the type
     * @throws IllegalArgumentException when the type is not declared by this plugin or a key is missing or unknown
     */
    void publish(Handle transaction, EventType type, Map<String, String> values);
}
