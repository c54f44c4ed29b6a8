package org.territoireouvert.calls.award;

import java.util.List;

/** What came of an act. */
public sealed interface Saved {

    /** It is done. */
    record Done() implements Saved {}

    /** Nothing was changed, for these reasons. */
    record Refused(List<Problem> problems) implements Saved {
        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }

        /** Refuses for one reason. */
        public static Refused of(String field, String messageKey, Object... arguments) {
            return new Refused(List.of(Problem.of(field, messageKey, arguments)));
        }
    }

    /** Nothing was changed: somebody else did meanwhile. */
    record Overtaken() implements Saved {}

    /** What has to be mended. */
    record Problem(String field, String messageKey, List<Object> arguments) {
        /** Copies the arguments. */
        public Problem {
            arguments = List.copyOf(arguments);
        }

        /** Names one problem. */
        public static Problem of(String field, String messageKey, Object... arguments) {
            return new Problem(field, messageKey, List.of(arguments));
        }
    }
}
