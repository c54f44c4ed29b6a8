package org.territoireouvert.initiatives.writing;

import java.util.List;

/** What came of an act on a draft or an entry. */
public sealed interface Outcome {

    /** It is done; the page to read next. */
    record Done(String path) implements Outcome {}

    /**
     * It cannot be done now, and nothing has changed.
     *
     * @param messageKey why, and what to do
     */
    record Refused(String messageKey, List<Object> arguments) implements Outcome {
        /** Copies the arguments. */
        public Refused {
            arguments = List.copyOf(arguments);
        }

        static Refused of(String messageKey, Object... arguments) {
            return new Refused(messageKey, List.of(arguments));
        }
    }

    /** The entry has a newer version than the one that the draft began with: its authors choose, see {@link ThreeTexts}. */
    record Outdated(Draft draft) implements Outcome {}
}
