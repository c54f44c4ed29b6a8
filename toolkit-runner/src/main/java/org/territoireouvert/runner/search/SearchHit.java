package org.territoireouvert.runner.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.content.ContentRef;

/**
 * A content that was found.
 *
 * @param ref names it
 * @param title plain text
 * @param excerpt a part of its text, cut where the words were found
 * @param path address of its page
 * @param territory code of where it is
 * @param updatedAt when it last changed
 */
public record SearchHit(
        ContentRef ref, String title, List<Piece> excerpt, String path, Optional<String> territory, Instant updatedAt) {

    /**
     * A piece of a text, to be escaped where it is shown.
     *
     * @param text plain
     * @param marked whether it is a word that was looked for
     */
    public record Piece(String text, boolean marked) {}

    /** Copies the list. */
    public SearchHit {
        excerpt = List.copyOf(excerpt);
    }
}
