package org.territoireouvert.initiatives.saved;

import java.time.Instant;

/**
 * A search that a person keeps (recherche enregistrée).
 *
 * @param query what stands behind the question mark of the list
 * @param toldUntil entries published until then are known to the person
 * @param toldAt when it was last looked for new ones
 */
public record SavedSearch(
        String id, String person, String name, String query, Rhythm rhythm, Instant toldUntil, Instant toldAt) {

    /** Searches that one person may keep. */
    public static final int MOST = 20;

    /** How often the person is told. */
    public enum Rhythm {
        /** Once a day, when there is something new. */
        DAILY,
        /** Once a week, when there is something new. */
        WEEKLY,
        /** Never: it is only kept. */
        NEVER
    }
}
