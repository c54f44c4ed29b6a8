package org.territoireouvert.calls.model.form;

import java.util.List;

/**
 * What is wrong with an answer, or missing.
 *
 * @param section code of the section in which it stands
 * @param field code of the field; of one in a row, as {@link FormAnswers#inRow} writes it
 * @param messageKey message that says what to do
 * @param arguments of the message; the name of the field is the first one
 */
public record FormProblem(String section, String field, String messageKey, List<Object> arguments) {

    /** Copies the arguments. */
    public FormProblem {
        arguments = List.copyOf(arguments);
    }
}
