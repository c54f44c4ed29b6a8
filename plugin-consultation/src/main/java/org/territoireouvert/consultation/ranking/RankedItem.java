package org.territoireouvert.consultation.ranking;

/**
 * What people put in order (priorité), with what their lists come to.
 *
 * @param text in a few sentences; may be empty
 * @param points that all lists give it
 * @param firsts in how many lists it is the first choice
 * @param lists in how many lists it is
 */
public record RankedItem(String id, String title, String text, int points, int firsts, int lists) {

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 150;

    /** The longest text, in characters. */
    public static final int LONGEST_TEXT = 1_000;

    /** Refuses an item without a title. */
    public RankedItem {
        if (title.isBlank()) {
            throw new IllegalArgumentException("The item \"" + id + "\" has no title");
        }
    }

    /** Returns an item that is in no list yet. */
    public static RankedItem of(String id, String title, String text) {
        return new RankedItem(id, title, text, 0, 0, 0);
    }
}
