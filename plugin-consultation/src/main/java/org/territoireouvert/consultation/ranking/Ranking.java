package org.territoireouvert.consultation.ranking;

import java.util.List;
import java.util.Optional;

/**
 * What people put in order in a step.
 *
 * @param choices how many items are in a list at most, 1 to 10: the first choice gives as many points
 * @param lists how many people gave one
 * @param items in the order of staff, at most 50
 */
public record Ranking(int choices, int lists, List<RankedItem> items) {

    /** The most items. */
    public static final int MOST_ITEMS = 50;

    /** The most choices of a list. */
    public static final int MOST_CHOICES = 10;

    /** The choices of a list when staff have said nothing else. */
    public static final int USUAL_CHOICES = 5;

    /** Refuses numbers of choices out of range. */
    public Ranking {
        if (choices < 1 || choices > MOST_CHOICES) {
            throw new IllegalArgumentException("A list has 1 to " + MOST_CHOICES + " choices, not " + choices);
        }
        items = List.copyOf(items);
    }

    /** Finds an item. */
    public Optional<RankedItem> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Tells whether somebody gave a list: the items and the number of choices stay as they are then. */
    public boolean isFixed() {
        return lists > 0;
    }

    /** Returns how many items can be in a list: not more than there are. */
    public int places() {
        return Math.min(choices, items.size());
    }
}
