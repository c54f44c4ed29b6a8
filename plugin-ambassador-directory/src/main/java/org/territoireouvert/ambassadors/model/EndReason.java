package org.territoireouvert.ambassadors.model;

/** Why a mandate ended. */
public enum EndReason {
    /** Its time was over. */
    TERM,
    /** The ambassador gave it up. */
    RESIGNATION,
    /** Somebody else followed before its time was over. */
    REPLACED,
    /** The authority took it back. */
    REMOVED
}
