package org.territoireouvert.calls.collective;

import java.util.List;

/** What came of an act in a collective. */
public sealed interface Result {

    /** It is done; the page to read next. */
    record Done(String path) implements Result {}

    /**
     * It cannot be done now, and nothing has changed.
     *
     * @param messageKey why, and what to do
     */
    record Refused(String messageKey, List<Object> arguments) implements Result {
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
