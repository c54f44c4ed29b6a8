package org.territoireouvert.ambassadors.model;

/** How somebody came to a mandate (désigné par). */
public enum Designation {
    /** Volontariat. */
    VOLUNTEER("volontariat"),
    /** Élection. */
    ELECTION("élection"),
    /** Tirage au sort. */
    DRAW("tirage au sort"),
    /** Nomination. */
    NOMINATION("nomination");

    private final String french;

    Designation(String french) {
        this.french = french;
    }

    /** Returns the word that is published. */
    public String french() {
        return french;
    }
}
