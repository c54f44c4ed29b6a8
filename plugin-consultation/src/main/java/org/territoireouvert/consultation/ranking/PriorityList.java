package org.territoireouvert.consultation.ranking;

import java.util.HashSet;
import java.util.List;

/**
 * What matters most to a person (liste de priorités).
 *
 * @param items identifiers, the first choice first: at least one, each once
 */
public record PriorityList(List<String> items) {

    /** Refuses empty lists, and items that come twice. */
    public PriorityList {
        if (items.isEmpty() || new HashSet<>(items).size() < items.size()) {
            throw new IllegalArgumentException("A list has items, each of them once, not " + items);
        }
        items = List.copyOf(items);
    }

    /**
     * Returns the points of an item by the method of Borda, cut at the number of choices: as many as there are choices for the first one,
     * one less for each next one, none outside of the list.
     */
    public int points(String item, int choices) {
        int place = items.indexOf(item);
        return place < 0 ? 0 : Math.max(0, choices - place);
    }
}
