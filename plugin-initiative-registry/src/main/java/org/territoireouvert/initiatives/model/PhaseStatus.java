package org.territoireouvert.initiatives.model;

/** How the phase of an initiative goes (statut de phase). Source: schema {@code betagouv/projets-territoire}. */
public enum PhaseStatus {
    /** As planned. */
    RUNNING("En cours"),
    /** Later than planned. */
    LATE("En retard"),
    /** Stopped for a time. */
    PAUSED("En pause"),
    /** Something is in the way. */
    BLOCKED("Bloqué"),
    /** Given up. */
    ABANDONED("Abandonné"),
    /** Finished. */
    ENDED("Terminé");

    private final String code;

    PhaseStatus(String code) {
        this.code = code;
    }

    /** Returns the word of the schema. */
    public String code() {
        return code;
    }
}
