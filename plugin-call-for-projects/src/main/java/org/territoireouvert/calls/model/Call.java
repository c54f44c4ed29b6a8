package org.territoireouvert.calls.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.territoireouvert.api.data.Money;

/**
 * A call for projects.
 *
 * @param slug identifies it, also in its address
 * @param funder who pays
 * @param amount for all projects together
 * @param aid least and most for one project, share of the costs
 * @param applicants who may apply
 * @param notFunded what is not paid
 * @param chosenBy who chooses
 * @param opensOn first day to apply
 * @param closesOn last day to apply, included
 * @param criteria their weights add up to 100, or there are none yet
 */
public record Call(
        String slug,
        String title,
        String summary,
        String funder,
        Money amount,
        String aid,
        String applicants,
        String notFunded,
        String chosenBy,
        LocalDate opensOn,
        LocalDate closesOn,
        List<Step> steps,
        List<Criterion> criteria,
        List<Question> questions,
        Instant updatedAt) {

    private static final int WHOLE = 100;

    /** Copies the lists; checks days and weights. */
    public Call {
        steps = List.copyOf(steps);
        criteria = List.copyOf(criteria);
        questions = List.copyOf(questions);
        if (closesOn.isBefore(opensOn)) {
            throw new IllegalArgumentException(
                    "The call \"" + slug + "\" closes on " + closesOn + ", before it opens on " + opensOn);
        }
        int weights = criteria.stream().mapToInt(Criterion::weight).sum();
        if (!criteria.isEmpty() && weights != WHOLE) {
            throw new IllegalArgumentException(
                    "The weights of the call \"" + slug + "\" add up to " + weights + ", not to 100");
        }
    }

    /** Returns the state on a day. */
    public CallState state(LocalDate today) {
        return CallState.between(opensOn, closesOn, today);
    }
}
