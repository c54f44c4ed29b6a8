package org.territoireouvert.ambassadors.draw.call;

/** Where a draw is. */
public enum DrawState {
    /** Volunteers may come and go. */
    OPEN,
    /** The pool is fixed and published; the seed is not known yet. */
    FROZEN,
    /** Lots are drawn. */
    DRAWN
}
