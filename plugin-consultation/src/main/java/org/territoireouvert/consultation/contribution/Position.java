package org.territoireouvert.consultation.contribution;

/** Where the author of a contribution stands. */
public enum Position {
    /** For what is debated. */
    FOR,
    /** Against it. */
    AGAINST,
    /** Neither, or it was not asked. */
    NONE
}
