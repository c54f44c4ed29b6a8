package org.territoireouvert.ambassadors.model;

import java.util.List;

/** What came of writing something into the directory. */
public sealed interface Saved {

    /**
     * It is kept.
     *
     * @param key by which it is found
     */
    record Done(String key) implements Saved {}

    /** It cannot be so; nothing was changed. */
    record Refused(List<Problem> problems) implements Saved {
        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Somebody else has changed it since it was read; nothing was changed. */
    record Overtaken() implements Saved {}

    /**
     * What stands in the way.
     *
     * @param field of the form
     * @param messageKey message of the plugin: what to write instead
     * @param arguments of the message
     */
    record Problem(String field, String messageKey, List<Object> arguments) {
        /** Copies the arguments. */
        public Problem {
            arguments = List.copyOf(arguments);
        }
    }

    /** Refuses for one reason. */
    static Saved refused(String field, String messageKey, Object... arguments) {
        return new Refused(List.of(new Problem(field, messageKey, List.of(arguments))));
    }
}
