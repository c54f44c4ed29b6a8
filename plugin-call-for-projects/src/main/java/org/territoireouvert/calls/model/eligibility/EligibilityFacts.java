package org.territoireouvert.calls.model.eligibility;

import java.util.List;
import java.util.Set;
import org.territoireouvert.calls.model.budget.BudgetSums;
import org.territoireouvert.calls.model.form.FormAnswers;

/**
 * What is known of an application.
 *
 * @param kinds of its members, by their codes, one for each member, {@code person} for a person; empty texts where nobody knows
 * @param territory code of where the project takes place, empty while nobody said
 * @param sums of the budget of all partners
 * @param answers that were given
 * @param notAsked codes of fields that are not asked because of other answers: rules about them do not apply
 */
public record EligibilityFacts(
        List<String> kinds, String territory, BudgetSums sums, FormAnswers answers, Set<String> notAsked) {

    /** The kind of a member that is a person. */
    public static final String PERSON = "person";

    /** Copies the lists. */
    public EligibilityFacts {
        kinds = List.copyOf(kinds);
        notAsked = Set.copyOf(notAsked);
    }
}
