package org.territoireouvert.consultation.synthesis;

/**
 * A sentence of the synthesis.
 *
 * @param themeId idea in whose section it stands
 * @param place among the sentences of its section
 * @param whole whether it says what all extracts of its idea say, and cites them all
 * @param minority whether it shows a position that few people hold
 * @param cited how many extracts it cites one by one
 */
public record Sentence(String id, String themeId, int place, String text, boolean whole, boolean minority, int cited) {

    /** How long a sentence is at most, in characters. */
    public static final int LONGEST = 1_000;

    /** How many sentences a section has at most. */
    public static final int MOST_OF_THEME = 100;

    /** How many extracts a sentence cites one by one at most. */
    public static final int MOST_CITED = 200;

    /** Tells whether it says where it comes from. */
    public boolean hasSources() {
        return whole || cited > 0;
    }
}
