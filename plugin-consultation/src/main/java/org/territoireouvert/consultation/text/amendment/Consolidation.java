package org.territoireouvert.consultation.text.amendment;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.consultation.text.BlockId;
import org.territoireouvert.consultation.text.LegalText;

/** What came of consolidating a text. */
public sealed interface Consolidation {

    /** The text with all amendments. */
    record Done(LegalText text) implements Consolidation {}

    /**
     * Nothing was changed.
     *
     * @param problems all of them, in the order of the articles and sections named by the amendments
     */
    record Refused(List<Problem> problems) implements Consolidation {
        /** Copies the problems. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Why amendments cannot be accepted as they are.
     *
     * @param block the article or section that the amendments are about
     * @param amendments their positions in what was given, from 0
     */
    record Problem(Kind kind, BlockId block, List<Integer> amendments) {
        /** Copies the positions. */
        public Problem {
            amendments = List.copyOf(amendments);
        }
    }

    /** Kinds of problems. */
    enum Kind {
        /** Several change the same words, or add something at the same place. */
        OVERLAP,
        /** The version has no such article or section. */
        UNKNOWN_ARTICLE,
        /** Nothing would be left of an article without number and heading, or of the heading of a section; delete it instead. */
        NOTHING_LEFT,
        /** Something belongs to the section that would be deleted. */
        NOT_EMPTY,
        /** A section would be more than one level below the one before it. */
        SKIPS_LEVEL,
        /** The text would be larger than allowed. */
        TOO_LARGE;

        /** Returns the key of its message, such as {@code "text.consolidation.unknown-article"}. */
        public String messageKey() {
            return "text.consolidation." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
