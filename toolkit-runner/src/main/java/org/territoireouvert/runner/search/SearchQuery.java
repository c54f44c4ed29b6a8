package org.territoireouvert.runner.search;

import java.time.Instant;
import java.util.Optional;

/**
 * What is looked for.
 *
 * @param text as it was typed; empty to list what the other conditions find, newest first
 * @param type only contents of this type
 * @param territory only contents of this territory, by its code
 * @param from only contents that changed then or later
 * @param until only contents that changed before
 * @param order in which they are returned; without text always by date
 * @param page from 1 on; beyond {@link #MOST_PAGES} nothing is found
 */
public record SearchQuery(
        String text,
        Optional<String> type,
        Optional<String> territory,
        Optional<Instant> from,
        Optional<Instant> until,
        Order order,
        int page) {

    /** Number of contents on a page. */
    public static final int PAGE_SIZE = 20;

    /** How many found contents are counted and can be read. */
    public static final int MOST_FOUND = 1_000;

    /** Last page that can be read. */
    public static final int MOST_PAGES = MOST_FOUND / PAGE_SIZE;

    /** Orders of what is found; ties by date, the newest first, then by type and id, the last first. */
    public enum Order {
        /** Best match first. */
        RELEVANCE,
        /** Newest first. */
        DATE
    }

    /** Looks for a text anywhere, best match first. */
    public static SearchQuery of(String text) {
        return new SearchQuery(
                text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Order.RELEVANCE, 1);
    }

    /** Returns this query for one type only. */
    public SearchQuery type(String onlyType) {
        return new SearchQuery(text, Optional.of(onlyType), territory, from, until, order, page);
    }

    /** Returns this query in another order. */
    public SearchQuery order(Order newOrder) {
        return new SearchQuery(text, type, territory, from, until, newOrder, page);
    }

    /** Returns this query for another page. */
    public SearchQuery page(int number) {
        return new SearchQuery(text, type, territory, from, until, order, number);
    }
}
