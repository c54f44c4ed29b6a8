package org.territoireouvert.runner.identity.provider;

/** What stands in the way of an identification by a provider. The words are the messages {@code provider.problem.<name>}. */
public enum ProviderProblem {
    /** The person did not want to, or the provider did not let them in. */
    CANCELLED(200),
    /** Another browser asked, more than ten minutes have passed, or the answer came a second time. */
    EXPIRED(400),
    /** The provider does not answer, or too slowly. */
    UNREACHABLE(503),
    /** What the provider answered is not what it promised: nothing of it is believed. */
    UNTRUSTED(502),
    /** The provider is not sure enough of who it is. */
    TOO_WEAK(403),
    /** The identity is linked to another account. */
    TAKEN(409),
    /** No member of staff has this identity or was invited under its address. */
    NO_ROLE(403);

    private final int status;

    ProviderProblem(int status) {
        this.status = status;
    }

    /** Returns the HTTP status of the page that says so. */
    public int status() {
        return status;
    }
}
