package org.territoireouvert.consultation.text.comparison;

import java.util.List;
import org.territoireouvert.api.text.TextDiff.Piece;

/**
 * Two versions of a text, compared.
 *
 * @param title in pieces
 * @param blocks in the order of the newer version; what was removed stands where it was
 */
public record ComparedText(List<Piece> title, List<ComparedBlock> blocks) {

    /** Copies the lists. */
    public ComparedText {
        title = List.copyOf(title);
        blocks = List.copyOf(blocks);
    }

    /** Returns the compared articles, in their order. */
    public List<ComparedArticle> articles() {
        return blocks.stream()
                .filter(ComparedArticle.class::isInstance)
                .map(ComparedArticle.class::cast)
                .toList();
    }
}
