package org.territoireouvert.api.event;

import java.util.Set;

/**
 * A kind of event. Another plugin that listens to it declares an equal value; no class is shared between plugins.
 *
 * @param code plugin id, a dot, what happened in the past tense: {@code participatory-budget.result-published}
 * @param keys names of the values that such an event carries; a later version may add some, never drop one
 */
public record EventType(String code, Set<String> keys) {

    /** Validates the code and copies the keys. */
    public EventType {
        if (!code.matches("[a-z0-9-]+\\.[a-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "An event code is a plugin id, a dot and what happened, not \"" + code + "\"");
        }
        keys = Set.copyOf(keys);
    }
}
