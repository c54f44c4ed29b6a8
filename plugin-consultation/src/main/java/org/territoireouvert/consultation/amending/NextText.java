package org.territoireouvert.consultation.amending;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.amendment.ConsolidateText;
import org.territoireouvert.consultation.text.amendment.Consolidation;

/**
 * The text as it will be: the last version with the amendments that were accepted since, each written on what the ones before it made
 * of the text.
 *
 * @param last version
 * @param accepted in the order in which they were accepted
 */
record NextText(TextVersion last, List<SuggestedAmendment> accepted, LegalText text) {

    /** Reads it; empty when there is no text yet. */
    static Optional<NextText> of(
            Handle handle, PlannedStep step, TextRepository texts, AmendmentRepository amendments) {
        return texts.last(handle, step).map(last -> of(last, amendments.toAdopt(handle, step)));
    }

    private static NextText of(TextVersion last, List<SuggestedAmendment> accepted) {
        LegalText text = last.text();
        for (SuggestedAmendment amendment : accepted) {
            if (!(with(text, amendment) instanceof Consolidation.Done done)) {
                throw new IllegalStateException("The accepted amendment " + amendment.id() + " does not fit the text");
            }
            text = done.text();
        }
        return new NextText(last, accepted, text);
    }

    /** Returns the text with one more amendment, or why that does not fit. */
    Consolidation with(SuggestedAmendment amendment) {
        return with(text, amendment);
    }

    private static Consolidation with(LegalText text, SuggestedAmendment amendment) {
        return ConsolidateText.of(text, List.of(amendment.amendment()));
    }
}
