package org.territoireouvert.consultation.text.amendment;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.LegalText;

/** What came of consolidating a text. */
public sealed interface Consolidation {

    /** The text with all amendments. */
    record Done(LegalText text) implements Consolidation {}

    /**
     * Nothing was changed.
     *
     * @param problems all of them, in the order of the articles named by the amendments
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
     * @param article the article that the amendments are about
     * @param amendments their positions in what was given, from 0
     */
    record Problem(Kind kind, ArticleId article, List<Integer> amendments) {
        /** Copies the positions. */
        public Problem {
            amendments = List.copyOf(amendments);
        }
    }

    /** Kinds of problems. */
    enum Kind {
        /** Several change the same article, or add one at the same place. */
        OVERLAP,
        /** The version has no such article. */
        UNKNOWN_ARTICLE,
        /** Nothing would be left of an article without number and heading; delete it instead. */
        NOTHING_LEFT,
        /** The text would be larger than allowed. */
        TOO_LARGE;

        /** Returns the key of its message, such as {@code "text.consolidation.unknown-article"}. */
        public String messageKey() {
            return "text.consolidation." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
