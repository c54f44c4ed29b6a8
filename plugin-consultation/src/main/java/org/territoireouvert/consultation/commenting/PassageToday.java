package org.territoireouvert.consultation.commenting;

import java.util.List;
import org.territoireouvert.consultation.text.comparison.ComparedParagraph;

/**
 * What became of the passage of a comment.
 *
 * @param changes the paragraphs in which it stood, compared with the last version; empty unless it changed
 */
public record PassageToday(State state, List<ComparedParagraph> changes) {

    /** How a passage stands in the last version. */
    public enum State {
        /** In the same words. */
        STANDS,
        /** In other words. */
        CHANGED,
        /** Its paragraphs, or the article, are not there any more. */
        GONE
    }

    /** Copies the paragraphs. */
    public PassageToday {
        changes = List.copyOf(changes);
    }

    static PassageToday of(State state) {
        return new PassageToday(state, List.of());
    }
}
