package org.territoireouvert.consultation.seal;

/** What a line of a seal is about, which is its first word. */
public enum LineKind {
    /** An answer to a call. */
    PROPOSAL(Proof.OPEN),
    /** An argument in a debate. */
    ARGUMENT(Proof.OPEN),
    /** A comment on a text. */
    COMMENT(Proof.OPEN),
    /** An amendment to a text. */
    AMENDMENT(Proof.OPEN),
    /** How many people sign an amendment. */
    SIGNATURES(Proof.NUMBERS),
    /** A statement. */
    STATEMENT(Proof.OPEN),
    /** What people think of a statement. */
    OPINIONS(Proof.NUMBERS),
    /** How many answers a questionnaire has. */
    ANSWERS(Proof.NUMBERS),
    /** How many of them were typed from paper. */
    SHEETS(Proof.NUMBERS),
    /** How many people answered a question, or chose a choice. */
    RESULT(Proof.NUMBERS),
    /** How numbers, days and places lie, finer than everybody may know: opened to nobody, checked here only. */
    CLASSES(Proof.CLOSED),
    /** What somebody wrote in a questionnaire. */
    TEXT(Proof.OPEN),
    /** What people put in order. */
    ITEM(Proof.OPEN),
    /** Where they put it. */
    RANKED(Proof.NUMBERS),
    /** How many people put in order. */
    LISTS(Proof.NUMBERS),
    /** The minutes of a meeting. */
    MINUTES(Proof.OPEN);

    private enum Proof {
        OPEN,
        CLOSED,
        NUMBERS
    }

    private final Proof proof;

    LineKind(Proof proof) {
        this.proof = proof;
    }

    /** Tells whether the line holds numbers, and not a digest. */
    public boolean isNumbers() {
        return proof == Proof.NUMBERS;
    }

    /** Tells whether everybody may have the salt of the line, as long as its words are public. */
    public boolean isOpened() {
        return proof == Proof.OPEN;
    }
}
