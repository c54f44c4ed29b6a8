package org.territoireouvert.calls.model.eligibility;

import java.util.List;

/**
 * What a rule says of an application.
 *
 * @param found what was compared, written as the values of the rule are; none when nothing is known
 */
public record RuleResult(EligibilityRule rule, Outcome outcome, List<String> found) {

    /** What comes of a comparison. */
    public enum Outcome {
        /** The rule is met. */
        MET,
        /** It is not: an application cannot be sent like this. */
        NOT_MET,
        /** Nothing was answered yet. */
        UNKNOWN
    }

    /** Copies what was found. */
    public RuleResult {
        found = List.copyOf(found);
    }

    /** Tells whether the rule is met. */
    public boolean isMet() {
        return outcome == Outcome.MET;
    }
}
