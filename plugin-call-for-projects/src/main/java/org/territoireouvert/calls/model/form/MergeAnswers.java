package org.territoireouvert.calls.model.form;

import java.util.ArrayList;
import java.util.List;

/**
 * What two people made of one section: as both read it, as it is kept now, and as one of them wants to keep it. What only one of them
 * changed is taken from the one who changed it; what both changed, each in another way, people choose.
 *
 * @param merged with all that needs no choice; where one is needed, as it is kept now
 * @param taken fields that come from what is kept now
 * @param open fields that need a choice
 */
public record MergeAnswers(FormAnswers merged, List<String> taken, List<String> open) {

    /** Copies the lists. */
    public MergeAnswers {
        taken = List.copyOf(taken);
        open = List.copyOf(open);
    }

    /**
     * Merges.
     *
     * @param base as it was read
     * @param theirs as it is kept now
     * @param mine as it was typed
     */
    public static MergeAnswers of(FormSection section, FormAnswers base, FormAnswers theirs, FormAnswers mine) {
        FormAnswers merged = theirs;
        List<String> taken = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (FormField field : section.fields()) {
            String code = field.code();
            boolean theyChanged = !AnswerParts.isSame(base, theirs, code);
            boolean iChanged = !AnswerParts.isSame(base, mine, code);
            if (AnswerParts.isSame(theirs, mine, code)) {
                continue;
            }
            if (!theyChanged) {
                merged = AnswerParts.take(merged, code, mine);
            } else if (iChanged) {
                open.add(code);
            } else {
                taken.add(code);
            }
        }
        return new MergeAnswers(merged, taken, open);
    }
}
