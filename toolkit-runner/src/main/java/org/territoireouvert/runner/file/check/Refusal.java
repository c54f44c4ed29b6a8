package org.territoireouvert.runner.file.check;

import java.util.List;

/**
 * Why a file is not kept.
 *
 * @param messageKey what to do instead
 * @param arguments of the message
 */
public record Refusal(String messageKey, List<Object> arguments) {

    /** Copies the arguments. */
    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /** Says why. */
    public static Refusal of(String messageKey, Object... arguments) {
        return new Refusal(messageKey, List.of(arguments));
    }
}
