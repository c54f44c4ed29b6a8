package org.territoireouvert.calls.past;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A file that is being taken over.
 *
 * @param leftOut titles of columns that the schema does not know
 * @param findings what it would do
 * @param rows how many it holds
 * @param stored how many of them have been dealt with
 */
public record PastFile(
        String id,
        String name,
        List<String> leftOut,
        Findings findings,
        State state,
        int rows,
        int stored,
        Instant sentAt) {

    /** How far it is. */
    public enum State {
        /** It is being read. */
        READING,
        /** It was looked at. */
        READY,
        /** Its rows are being stored. */
        STORING,
        /** All of it is stored. */
        DONE;

        /** Returns the end of its message key. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a file would do.
     *
     * @param added new grants
     * @param changed grants that are brought up to date
     * @param same grants that say the same already
     * @param own grants that were made here: they are left alone
     * @param problems the first ones that have to be mended
     * @param problemCount how many there are
     */
    public record Findings(int added, int changed, int same, int own, List<PastProblem> problems, int problemCount) {

        /** Nobody has looked. */
        public static final Findings NONE = new Findings(0, 0, 0, 0, List.of(), 0);

        /** Copies the problems. */
        public Findings {
            problems = List.copyOf(problems);
        }
    }

    /** Copies the titles. */
    public PastFile {
        leftOut = List.copyOf(leftOut);
    }

    /** Tells whether it can be stored. */
    public boolean isReady() {
        return state == State.READY && findings.problemCount() == 0;
    }
}
