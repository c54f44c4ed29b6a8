package org.territoireouvert.participatorybudget.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.participatorybudget.decision.Decision.Departure;
import org.territoireouvert.participatorybudget.decision.Decision.Outcome;

/** Says what can be decided: with enough words, and something that does not hold already. */
final class DecisionRules {

    private DecisionRules() {}

    /** Returns what is wrong with the words. */
    static List<DecisionProblem> words(Departure departure) {
        List<DecisionProblem> problems = new ArrayList<>();
        if (departure.reason().length() < Departure.SHORTEST_REASON) {
            problems.add(DecisionProblem.REASON_TOO_SHORT);
        }
        if (departure.reason().length() > Departure.LONGEST_REASON) {
            problems.add(DecisionProblem.REASON_TOO_LONG);
        }
        if (departure.reference().isEmpty()) {
            problems.add(DecisionProblem.REFERENCE_MISSING);
        }
        if (departure.reference().length() > Departure.LONGEST_REFERENCE) {
            problems.add(DecisionProblem.REFERENCE_TOO_LONG);
        }
        return problems;
    }

    /**
     * Returns why a project cannot be decided about so.
     *
     * @param counted whether the vote funds it
     * @param before the decision that is in effect
     */
    static Optional<DecisionProblem> change(
            Outcome outcome, boolean counted, boolean withdrawn, Optional<Decision> before) {
        if (outcome == Outcome.CANCEL) {
            return before.isEmpty() ? Optional.of(DecisionProblem.NOTHING_TO_CANCEL) : Optional.empty();
        }
        if (outcome == Outcome.FUND && withdrawn) {
            return Optional.of(DecisionProblem.WITHDRAWN);
        }
        boolean now = before.map(Decision::funds).orElse(counted);
        boolean departs = counted != (outcome == Outcome.FUND);
        return departs && now == counted ? Optional.empty() : Optional.of(DecisionProblem.NOTHING_NEW);
    }
}
