package org.territoireouvert.consultation.text.comparison;

import java.util.List;
import org.territoireouvert.api.text.TextDiff.Piece;
import org.territoireouvert.consultation.text.ArticleId;

/**
 * An article in two versions.
 *
 * @param moved whether it stands elsewhere among the others; it may be changed as well
 * @param number in pieces
 * @param heading in pieces
 */
public record ComparedArticle(
        ArticleId id,
        Fate fate,
        boolean moved,
        List<Piece> number,
        List<Piece> heading,
        List<ComparedParagraph> paragraphs)
        implements ComparedBlock {

    /** What became of an article. */
    public enum Fate {
        /** Says the same. */
        SAME,
        /** Says something else. */
        CHANGED,
        /** Is new. */
        ADDED,
        /** Is gone. */
        REMOVED
    }

    /** Copies the lists. */
    public ComparedArticle {
        number = List.copyOf(number);
        heading = List.copyOf(heading);
        paragraphs = List.copyOf(paragraphs);
    }
}
