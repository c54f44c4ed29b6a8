package org.territoireouvert.consultation.charter;

import java.util.List;

/**
 * A sentence about a criterion.
 *
 * @param messageKey message
 * @param arguments of the message
 */
public record Remark(String messageKey, List<Object> arguments) {

    /** Copies the arguments. */
    public Remark {
        arguments = List.copyOf(arguments);
    }

    /** Returns a sentence. */
    static Remark of(String messageKey, Object... arguments) {
        return new Remark(messageKey, List.of(arguments));
    }
}
