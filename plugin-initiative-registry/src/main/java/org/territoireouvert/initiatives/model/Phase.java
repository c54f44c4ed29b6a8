package org.territoireouvert.initiatives.model;

/** How far an initiative is (phase). Source: schema {@code betagouv/projets-territoire}. */
public enum Phase {
    /** Is only thought of. */
    IDEA("Idée"),
    /** Is being prepared. */
    STUDY("Étude"),
    /** Is being done. */
    OPERATION("Opération");

    private final String code;

    Phase(String code) {
        this.code = code;
    }

    /** Returns the word of the schema. */
    public String code() {
        return code;
    }
}
