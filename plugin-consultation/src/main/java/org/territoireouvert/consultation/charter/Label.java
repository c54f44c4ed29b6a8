package org.territoireouvert.consultation.charter;

/** What a consultation that keeps the charter may call itself, the least first. */
public enum Label {
    /** Keeps all that the law asks for. */
    COMPLIANT("conforme"),
    /** Keeps all that the law and the charter ask for. */
    COMMITTED("engagee"),
    /** Keeps all of it, and seven tenths of what goes beyond. */
    EXEMPLARY("exemplaire");

    private final String word;

    Label(String word) {
        this.word = word;
    }

    /** Returns the word in messages and documents. */
    public String word() {
        return word;
    }
}
