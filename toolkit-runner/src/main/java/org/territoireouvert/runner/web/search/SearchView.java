package org.territoireouvert.runner.web.search;

import java.time.Instant;
import java.util.List;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.runner.search.word.Piece;

/**
 * What the page of search shows.
 *
 * @param q what was typed
 * @param asked whether anything was asked for
 * @param count how many were found, in words
 * @param hits on this page
 * @param types choices of the filter by type, with how many each would find
 * @param territories choices of the filter by territory; empty when there are none
 * @param from first day, as the field shows it
 * @param until last day, as the field shows it
 * @param orders choices of the order
 * @param chips what is chosen, each with the address without it
 * @param hint nearest spelling that finds something, with its address, at most one
 * @param before address of the page before, empty at the first
 * @param after address of the page after, empty at the last
 * @param bounded whether more were found than can be read
 */
public record SearchView(
        String q,
        boolean asked,
        String count,
        List<Hit> hits,
        List<Choice> types,
        List<Choice> territories,
        String from,
        String until,
        List<Choice> orders,
        List<Link> chips,
        List<Link> hint,
        String before,
        String after,
        boolean bounded) {

    /**
     * A content that was found.
     *
     * @param type name of its type
     * @param excerpt pieces of its text, of which some are marked
     * @param territory its name, possibly empty
     */
    public record Hit(
            String type, String title, List<Piece> excerpt, String path, String territory, Instant updatedAt) {}
}
