package org.territoireouvert.calls.past;

import java.util.Arrays;
import java.util.List;

/**
 * Something in a file that has to be mended.
 *
 * @param line of the file, from 1 on
 * @param messageKey what is wrong and what to write
 * @param arguments of the message, as text
 */
public record PastProblem(long line, String messageKey, List<String> arguments) {

    /** Copies the arguments. */
    public PastProblem {
        arguments = List.copyOf(arguments);
    }

    static PastProblem of(long line, String messageKey, Object... arguments) {
        return new PastProblem(
                line, messageKey, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
