package org.territoireouvert.consultation.model;

/** Who can find a consultation. */
public enum Stage {
    /** Only who prepares it. */
    DRAFT,
    /** Everybody. */
    PUBLISHED
}
