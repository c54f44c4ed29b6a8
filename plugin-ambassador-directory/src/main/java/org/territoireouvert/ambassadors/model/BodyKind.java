package org.territoireouvert.ambassadors.model;

/** What an administration is; in French in Popolo's {@code classification}. */
public enum BodyKind {
    /** Ministère. */
    MINISTRY("ministère"),
    /** Collectivité. */
    AUTHORITY("collectivité"),
    /** Direction. */
    DIRECTION("direction"),
    /** Service. */
    SERVICE("service"),
    /** Établissement public. */
    ESTABLISHMENT("établissement"),
    /** Anything else. */
    OTHER("autre");

    private final String french;

    BodyKind(String french) {
        this.french = french;
    }

    /** Returns the word that is published. */
    public String french() {
        return french;
    }
}
