package org.territoireouvert.ambassadors.exchange;

import java.io.IOException;

/** The file is no Popolo document, or no text at all. */
final class UnreadablePopoloException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient ImportProblem problem;

    UnreadablePopoloException(ImportProblem problem) {
        super(problem.messageKey());
        this.problem = problem;
    }

    ImportProblem problem() {
        return problem;
    }
}
