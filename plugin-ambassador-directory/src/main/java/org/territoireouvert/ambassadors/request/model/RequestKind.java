package org.territoireouvert.ambassadors.request.model;

/** What somebody asks an administration to open, or to do together with people. */
public enum RequestKind {
    /** Data (CRPA, article L300-2). */
    DATA,
    /** Source code of a program, or the rules of an algorithm. */
    CODE,
    /** A document. */
    DOCUMENT,
    /** To take part: co-writing, a meeting, a panel. */
    PARTICIPATION,
    /** Something else. */
    OTHER;

    /** Tells whether the right of access to documents covers it, with its delays (CRPA, articles L311-1, R311-12 and R311-13). */
    public boolean isOfRight() {
        return this == DATA || this == CODE || this == DOCUMENT;
    }
}
