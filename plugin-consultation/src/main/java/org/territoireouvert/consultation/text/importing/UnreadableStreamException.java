package org.territoireouvert.consultation.text.importing;

import java.io.IOException;

/** Carries what is wrong with a file out of a stream that others read. */
final class UnreadableStreamException extends IOException {

    private static final long serialVersionUID = 1L;

    private final UnreadableTextException problem;

    UnreadableStreamException(UnreadableTextException problem) {
        super(problem);
        this.problem = problem;
    }

    UnreadableTextException problem() {
        return problem;
    }
}
