package org.territoireouvert.consultation.questionnaire;

import java.util.List;

/**
 * What has to be mended in an answer.
 *
 * @param question identifier
 * @param messageKey what to do instead
 * @param arguments of the message
 */
public record Problem(String question, String messageKey, List<Object> arguments) {

    /** Copies the arguments. */
    public Problem {
        arguments = List.copyOf(arguments);
    }
}
