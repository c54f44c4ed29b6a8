package org.territoireouvert.participatorybudget.paper;

/** What became of a printed paper. */
public enum PaperState {
    /** It may be handed out and typed. */
    PRINTED,
    /** It was spoiled and does not count (annulé). */
    CANCELLED,
    /** It was in an urn and is counted. */
    USED
}
