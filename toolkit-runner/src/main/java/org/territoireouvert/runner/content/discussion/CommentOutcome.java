package org.territoireouvert.runner.content.discussion;

import java.util.List;

/** What becomes of a text that somebody writes. */
public sealed interface CommentOutcome {

    /** Everybody reads it. */
    record Published(Comment comment) implements CommentOutcome {}

    /** It waits for a moderator. */
    record Waiting(Comment comment) implements CommentOutcome {}

    /**
     * It was not taken; nothing changed.
     *
     * @param messageKey what happened and what to do
     */
    record Refused(String messageKey, List<Object> arguments) implements CommentOutcome {
        /** Copies the arguments. */
        public Refused {
            arguments = List.copyOf(arguments);
        }

        static Refused of(String messageKey, Object... arguments) {
            return new Refused(messageKey, List.of(arguments));
        }
    }
}
