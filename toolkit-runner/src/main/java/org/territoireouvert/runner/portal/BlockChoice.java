package org.territoireouvert.runner.portal;

/**
 * What the administrator decided on a block.
 *
 * @param shown whether the home page shows it
 * @param items how many lines of it at most, 1 to 5
 * @param text of a free text, else none
 */
public record BlockChoice(BlockKey key, boolean shown, int items, FreeText text) {

    /** Most lines of a block. */
    public static final int MOST_ITEMS = 5;

    /** Keeps the number of lines within its bounds. */
    public BlockChoice {
        items = Math.clamp(items, 1, MOST_ITEMS);
    }

    /** Returns this choice, shown or not. */
    public BlockChoice shown(boolean wanted) {
        return new BlockChoice(key, wanted, items, text);
    }

    /** Returns this choice with another number of lines. */
    public BlockChoice items(int number) {
        return new BlockChoice(key, shown, number, text);
    }
}
