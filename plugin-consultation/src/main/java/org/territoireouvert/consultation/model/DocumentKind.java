package org.territoireouvert.consultation.model;

/** What a document is there for. */
public enum DocumentKind {
    /** To form an opinion: a study, a plan, a budget. */
    INFORMATION,
    /** To learn what the subject takes before answering: a course, a kit (formation en amont). */
    TRAINING,
    /** To understand the subject in plain words, easy to read or read aloud. */
    PLAIN_LANGUAGE,
    /** What the guarantor writes of the consultation. */
    GUARANTOR_REPORT,
    /** What participants and the authority say of the consultation itself, once it is over. */
    EVALUATION;

    /** Tells whether it helps people before they answer. */
    public boolean informs() {
        return this == INFORMATION || this == TRAINING || this == PLAIN_LANGUAGE;
    }
}
