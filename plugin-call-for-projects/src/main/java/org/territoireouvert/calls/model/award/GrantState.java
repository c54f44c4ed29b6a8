package org.territoireouvert.calls.model.award;

import java.util.Locale;

/** Where a grant stands; its name is the message {@code award.state.<code>}. */
public enum GrantState {
    /** It was decided; the agreement is not signed yet. */
    DECIDED,
    /** The agreement is signed, the project is under way. */
    RUNNING,
    /** The final report was accepted and the balance settled (soldé). */
    CLOSED,
    /** It was given up before the agreement was signed. */
    ABANDONED;

    /** Returns the word used in messages, addresses and data. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
