package org.territoireouvert.consultation.language.group;

/**
 * How groups of texts are sought.
 *
 * @param mostGroups that are suggested, 1 to 50
 * @param fewestTexts of a group, at least 2
 * @param words that tell what a group is about, at most, at least 3
 * @param seed of all chance
 */
public record TextGroupSettings(int mostGroups, int fewestTexts, int words, long seed) {

    /** Thirty groups of five texts or more, with five words each: what fits on a page. */
    public static final TextGroupSettings USUAL = new TextGroupSettings(30, 5, 5, 0);

    /** Words without which nobody can tell what a group is about. */
    static final int FEWEST_WORDS = 3;

    private static final int MOST = 50;

    /** Check the numbers. */
    public TextGroupSettings {
        if (mostGroups < 1 || mostGroups > MOST) {
            throw new IllegalArgumentException("\"" + mostGroups + "\" for mostGroups: 1 to " + MOST + " are possible");
        }
        if (fewestTexts < 2) {
            throw new IllegalArgumentException("\"" + fewestTexts + "\" for fewestTexts: one text is no group");
        }
        if (words < FEWEST_WORDS) {
            throw new IllegalArgumentException("\"" + words + "\" for words: at least " + FEWEST_WORDS + " are needed");
        }
    }
}
