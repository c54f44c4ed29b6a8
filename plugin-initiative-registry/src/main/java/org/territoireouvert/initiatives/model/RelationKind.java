package org.territoireouvert.initiatives.model;

/** How one entry is related to another; read from the one to the other. */
public enum RelationKind {
    /** Does elsewhere what the other did first (« nous l’avons fait aussi »). */
    REUSES("reprend"),
    /** Took an idea from the other. */
    INSPIRED_BY("inspire-de"),
    /** Is a piece of the other, or belongs to a collection. */
    PART_OF("partie-de"),
    /** Is what the other became on a larger scale. */
    SCALED_UP_FROM("prolonge"),
    /** Was done by the way that the other describes. */
    USES_METHOD("methode"),
    /** Is carried by the organisation that the other describes. */
    CARRIED_BY("porte-par");

    private final String word;

    RelationKind(String word) {
        this.word = word;
    }

    /** Returns the word for it in addresses and open data. */
    public String word() {
        return word;
    }

    /** Tells whether a chain of such relations must never come back to where it began. */
    public boolean isAcyclic() {
        return this == PART_OF || this == SCALED_UP_FROM || this == REUSES;
    }
}
