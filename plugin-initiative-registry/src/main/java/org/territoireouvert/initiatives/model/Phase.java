package org.territoireouvert.initiatives.model;

/** How far an initiative is (phase). */
public enum Phase {
    /** Is being tried. */
    TRIAL,
    /** Is running. */
    RUNNING,
    /** Has ended. */
    ENDED
}
