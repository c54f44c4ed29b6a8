package org.territoireouvert.consultation.trace;

import java.util.List;
import org.territoireouvert.consultation.answer.Answer;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.Treatment;

/**
 * Where a contribution went in one synthesis.
 *
 * @param pieces into which it was cut, in their order; one when it is whole, none while it waits
 * @param sentences numbers of the sentences of the published synthesis that cite it, in order
 * @param answers to it, and to the ideas in which it is
 */
public record Trace(
        PlannedStep step, Treatment treatment, List<Piece> pieces, List<Integer> sentences, List<Answer> answers) {

    /**
     * A piece.
     *
     * @param themes titles of the idea in which it is and of those above, the top first; none when it is in none
     * @param reason why it was set aside; empty when it was not
     * @param became what came of it; empty for nothing yet
     */
    public record Piece(String text, List<String> themes, String reason, String became) {
        /** Copies the titles. */
        public Piece {
            themes = List.copyOf(themes);
        }
    }

    /** Copies the lists. */
    public Trace {
        pieces = List.copyOf(pieces);
        sentences = List.copyOf(sentences);
        answers = List.copyOf(answers);
    }

    /** Tells whether it was cut into pieces. */
    public boolean isCut() {
        return pieces.size() > 1;
    }
}
