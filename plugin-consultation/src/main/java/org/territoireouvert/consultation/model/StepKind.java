package org.territoireouvert.consultation.model;

/** What people can do in a step. */
public enum StepKind {
    /** They read what is planned and what came of it. */
    ANNOUNCED(""),
    /** They write what they propose, freely or along questions (appel à contributions). */
    CONTRIBUTIONS("contributions"),
    /** They read a text, comment on it and propose amendments. */
    TEXT("texte"),
    /** They answer questions. */
    QUESTIONNAIRE("questionnaire"),
    /** They give arguments for and against. */
    DEBATE("debat"),
    /** They agree or disagree with short statements, and propose some (avis). */
    OPINIONS("avis"),
    /** They put what matters most to them first (priorités). */
    RANKING("priorites"),
    /** They meet. */
    MEETINGS("rencontres"),
    /** They read what was said, and where each contribution went. */
    SYNTHESIS("synthese");

    private final String word;

    StepKind(String word) {
        this.word = word;
    }

    /** Returns the word in the addresses of its pages; empty when it has none of its own. */
    public String word() {
        return word;
    }

    /** Tells whether there is a page on which people take part. */
    public boolean hasPage() {
        return !word.isEmpty();
    }
}
