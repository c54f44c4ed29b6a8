package org.territoireouvert.calls.examination;

import java.util.List;

/** What came of something that somebody wanted to do. */
public sealed interface Saved {

    /** It is done. */
    record Done() implements Saved {}

    /**
     * It is not done; nothing changed.
     *
     * @param field of the form, empty for the whole
     * @param messageKey what to do instead
     */
    record Refused(String field, String messageKey, List<Object> arguments) implements Saved {
        /** Copies the arguments. */
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }

    /** Returns that it is done. */
    static Saved done() {
        return new Done();
    }

    /** Returns that it is not. */
    static Saved refused(String field, String messageKey, Object... arguments) {
        return new Refused(field, messageKey, List.of(arguments));
    }
}
