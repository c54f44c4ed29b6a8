package org.territoireouvert.runner.search;

import java.util.List;
import java.util.Map;

/**
 * A page of what was found.
 *
 * @param hits in the order that was asked for, at most {@link SearchQuery#PAGE_SIZE}
 * @param total how many were found, at most {@link SearchQuery#MOST_FOUND}
 * @param more whether more were found than are counted
 * @param byType how many of each type the query would find without its condition on the type; empty when there are more than are
 *     counted
 */
public record SearchResult(List<SearchHit> hits, int total, boolean more, Map<String, Integer> byType) {

    /** Copies the collections. */
    public SearchResult {
        hits = List.copyOf(hits);
        byType = Map.copyOf(byType);
    }
}
