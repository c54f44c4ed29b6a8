package org.territoireouvert.participatorybudget.pabulib;

import java.util.List;

/** Tell that a file cannot be read, with up to {@value #LIMIT} problems in the order of their lines found. */
public final class PabulibException extends Exception {

    /** Problems collected before reading gives up. */
    public static final int LIMIT = 20;

    private static final long serialVersionUID = 1L;

    private final transient List<PabulibProblem> problems;

    PabulibException(List<PabulibProblem> problems) {
        super(problems.getFirst().sentence());
        this.problems = List.copyOf(problems);
    }

    /** Return the problems, at least one. */
    public List<PabulibProblem> problems() {
        return problems;
    }
}
