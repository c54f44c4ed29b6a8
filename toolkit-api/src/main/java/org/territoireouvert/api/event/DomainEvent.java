package org.territoireouvert.api.event;

import java.time.Instant;
import java.util.Map;

/**
 * A fact that happened.
 *
 * @param id unique; a listener that gets the same id again does nothing
 * @param code of the {@link EventType}
 * @param occurredAt when
 * @param values the keys of the type with their values
 */
public record DomainEvent(String id, String code, Instant occurredAt, Map<String, String> values) {

    /** Copies the values. */
    public DomainEvent {
        values = Map.copyOf(values);
    }

    /**
     * Returns a value.
     *
     * @throws IllegalArgumentException when the event does not carry it
     */
    public String value(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The event " + code + " carries no \"" + key + "\"");
        }
        return value;
    }
}
