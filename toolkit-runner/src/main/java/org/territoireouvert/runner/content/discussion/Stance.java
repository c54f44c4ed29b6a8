package org.territoireouvert.runner.content.discussion;

/** Whether a comment is an argument for or against what it is about. */
public enum Stance {
    /** For. */
    FOR,
    /** Against. */
    AGAINST
}
