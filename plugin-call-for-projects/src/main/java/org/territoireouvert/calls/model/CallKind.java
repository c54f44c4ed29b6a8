package org.territoireouvert.calls.model;

import java.util.Locale;

/** What is called for. */
public enum CallKind {
    /** Projects that are funded (appel à projets). */
    PROJECTS,
    /** Interest that is declared before anything is decided, with a short form (appel à manifestation d’intérêt). */
    INTEREST;

    /** Returns the word used in messages and data. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
