package org.territoireouvert.runner.identity.approval;

/** What became of an approval or a refusal. */
public enum Decision {
    /** It is done: carried out, or refused. */
    DONE,
    /** Approved, but the plugin could not do it: nothing has changed. */
    FAILED,
    /** Nothing was done: who proposes does not approve. */
    OWN,
    /** Nothing was done: who asks may not do the act either. */
    NOT_ALLOWED,
    /** Nothing was done: who proposed it may not do it any more. */
    PROPOSER_MAY_NOT,
    /** Nothing was done: it waits no longer. */
    GONE,
    /** Nothing was done: the plugin does not serve now. */
    UNAVAILABLE
}
