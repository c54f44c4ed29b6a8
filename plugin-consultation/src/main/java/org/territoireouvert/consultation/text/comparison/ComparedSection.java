package org.territoireouvert.consultation.text.comparison;

import java.util.List;
import org.territoireouvert.api.text.TextDiff.Change;
import org.territoireouvert.api.text.TextDiff.Piece;

/**
 * A section in two versions.
 *
 * @param level in the newer version, in the older one when it is gone
 * @param heading in pieces; that of a section that came or went is one piece
 */
public record ComparedSection(int level, List<Piece> heading) implements ComparedBlock {

    /** Copies the pieces. */
    public ComparedSection {
        heading = List.copyOf(heading);
    }

    /** Returns whether both versions say the same. */
    public boolean isSame() {
        return heading.stream().allMatch(piece -> piece.change() == Change.KEPT);
    }
}
