package org.territoireouvert.consultation.text.comparison;

import java.util.List;
import org.territoireouvert.api.text.TextDiff.Piece;

/**
 * A paragraph in two versions.
 *
 * @param level in the newer version, in the older one when it is gone
 * @param pieces a paragraph that came or went is one piece
 */
public record ComparedParagraph(int level, List<Piece> pieces) {
    /** Copies the pieces. */
    public ComparedParagraph {
        pieces = List.copyOf(pieces);
    }
}
