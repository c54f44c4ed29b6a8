package org.territoireouvert.calls.past;

/** A file cannot be read as a table: nothing of it is kept. */
final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient PastProblem problem;

    UnreadableFileException(long line, String messageKey, Object... arguments) {
        super(messageKey);
        this.problem = PastProblem.of(line, messageKey, arguments);
    }

    /** Returns what to mend. */
    PastProblem problem() {
        return problem;
    }
}
