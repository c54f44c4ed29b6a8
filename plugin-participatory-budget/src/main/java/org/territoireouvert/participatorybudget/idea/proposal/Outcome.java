package org.territoireouvert.participatorybudget.idea.proposal;

import java.util.List;

/** What came of something that a person wanted to do with an idea. */
public sealed interface Outcome {

    /**
     * It is done.
     *
     * @param ideaId of the idea that was made or changed
     */
    record Done(String ideaId) implements Outcome {}

    /**
     * It cannot be done; nothing has changed.
     *
     * @param messageKey message of this plugin: what happened and what to do
     * @param arguments of the message
     */
    record Refused(String messageKey, List<Object> arguments) implements Outcome {
        /** Copies the arguments. */
        public Refused {
            arguments = List.copyOf(arguments);
        }

        /** Refuses. */
        public static Refused of(String messageKey, Object... arguments) {
            return new Refused(messageKey, List.of(arguments));
        }
    }
}
