package org.territoireouvert.runner.identity.provider;

/** Says that an answer of a provider is not what it promised; the message is for the log and holds nothing personal. */
public final class UntrustedAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ProviderProblem problem;

    /** Says for the log what is wrong; the person is told that the answer was not believed. */
    public UntrustedAnswerException(String reason) {
        this(ProviderProblem.UNTRUSTED, reason);
    }

    /** Says for the log what is wrong, and what the person is told. */
    public UntrustedAnswerException(ProviderProblem problem, String reason) {
        super(reason, null, false, false);
        this.problem = problem;
    }

    ProviderProblem problem() {
        return problem;
    }
}
