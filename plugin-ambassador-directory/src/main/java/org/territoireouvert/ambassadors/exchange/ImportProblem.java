package org.territoireouvert.ambassadors.exchange;

import java.util.List;

/**
 * What stands in the way of an import, or what of it cannot be taken.
 *
 * @param where list and place in it, as {@code persons[12]}; empty for the file
 * @param messageKey message of the plugin
 * @param arguments of the message
 */
public record ImportProblem(String where, String messageKey, List<Object> arguments) {

    /** Copies the arguments. */
    public ImportProblem {
        arguments = List.copyOf(arguments);
    }

    static ImportProblem of(String where, String messageKey, Object... arguments) {
        return new ImportProblem(where, messageKey, List.of(arguments));
    }
}
