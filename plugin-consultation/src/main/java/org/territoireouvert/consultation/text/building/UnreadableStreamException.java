package org.territoireouvert.consultation.text.building;

import java.io.IOException;

/** Carries what is wrong with a file out of a stream that others read. */
public final class UnreadableStreamException extends IOException {

    private static final long serialVersionUID = 1L;

    private final UnreadableTextException problem;

    public UnreadableStreamException(UnreadableTextException problem) {
        super(problem);
        this.problem = problem;
    }

    public UnreadableTextException problem() {
        return problem;
    }
}
