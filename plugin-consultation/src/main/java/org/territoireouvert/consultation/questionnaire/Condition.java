package org.territoireouvert.consultation.questionnaire;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * When a question is shown: somebody chose one of these choices of an earlier question that is shown itself.
 *
 * @param question identifier of the earlier question
 * @param choices identifiers, at least one
 */
public record Condition(String question, Set<String> choices) {

    /** Copies the choices. */
    public Condition {
        choices = Collections.unmodifiableSet(new LinkedHashSet<>(choices));
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("A condition on \"" + question + "\" needs a choice");
        }
    }
}
