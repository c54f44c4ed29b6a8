package org.territoireouvert.consultation.model;

/** What people can do in a step. */
public enum StepKind {
    /** They read what is planned and what came of it. */
    ANNOUNCED,
    /** They read a text and propose amendments to it. */
    TEXT,
    /** They agree or disagree with short statements, and propose some (avis). */
    OPINIONS
}
