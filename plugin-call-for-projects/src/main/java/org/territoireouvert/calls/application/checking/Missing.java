package org.territoireouvert.calls.application.checking;

import java.util.List;

/**
 * What is missing in the answers, or has to be changed.
 *
 * @param section code of the section
 * @param field code of the field, or of an answer in a row
 * @param messageKey what to do
 * @param arguments of the message
 */
public record Missing(String section, String field, String messageKey, List<Object> arguments) {

    /** Copies the arguments. */
    public Missing {
        arguments = List.copyOf(arguments);
    }
}
