package org.territoireouvert.initiatives.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A file that is being taken over.
 *
 * @param name of the file
 * @param columns titles of its columns
 * @param findings what it would do with this mapping
 * @param skipsDoubles whether entries that seem to be here already are left out
 * @param rows how many it holds
 * @param stored how many of them have been dealt with
 * @param startedBy who sent it
 */
public record ImportFile(
        String id,
        String name,
        List<String> columns,
        Mapping mapping,
        Findings findings,
        State state,
        boolean skipsDoubles,
        int rows,
        int stored,
        String startedBy,
        Instant startedAt) {

    /** How far it is. */
    public enum State {
        /** Its columns are being looked at. */
        MAPPING,
        /** Its entries are being stored. */
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
     * @param added new entries
     * @param changed entries that get a new version
     * @param doubles entries that seem to be here already, or twice in the file
     * @param problems the first ones that have to be mended
     * @param problemCount how many there are
     */
    public record Findings(int added, int changed, int doubles, List<FoundProblem> problems, int problemCount) {

        /** Nobody has looked. */
        public static final Findings NONE = new Findings(0, 0, 0, List.of(), 0);

        /** Copies the problems. */
        public Findings {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A problem, as it is kept.
     *
     * @param line of the file
     * @param messageKey what is wrong and what to write
     * @param arguments of the message, as text
     */
    public record FoundProblem(long line, String messageKey, List<String> arguments) {
        /** Copies the arguments. */
        public FoundProblem {
            arguments = List.copyOf(arguments);
        }
    }

    /** Copies the columns. */
    public ImportFile {
        columns = List.copyOf(columns);
    }

    /** Tells whether it can be stored as it is mapped. */
    public boolean isReady() {
        return state == State.MAPPING && findings.problemCount() == 0 && rows > 0;
    }
}
