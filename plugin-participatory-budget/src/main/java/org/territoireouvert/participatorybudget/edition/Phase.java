package org.territoireouvert.participatorybudget.edition;

import java.util.Locale;

/** What an edition goes through, in this order. */
public enum Phase {
    /** People propose ideas (appel à idées). */
    IDEAS,
    /** Services examine what is feasible and what it costs. */
    EXAMINATION,
    /** The list of what can be voted for is published. */
    LIST,
    /** People vote. */
    VOTE,
    /** The result is published. */
    RESULT,
    /** What was chosen is built. */
    WORKS;

    /** Returns its word in messages and forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
