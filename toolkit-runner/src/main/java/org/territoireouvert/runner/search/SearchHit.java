package org.territoireouvert.runner.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.runner.search.word.Piece;

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

    /** Copies the list. */
    public SearchHit {
        excerpt = List.copyOf(excerpt);
    }
}
