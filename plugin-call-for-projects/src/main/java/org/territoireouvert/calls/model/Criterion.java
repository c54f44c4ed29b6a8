package org.territoireouvert.calls.model;

import java.util.List;

/**
 * A criterion (critère).
 *
 * @param code unique in the call, kept by scores
 * @param weight share of the decision in percent, 1 to 100
 * @param lookedAt what the jury looks at
 * @param guidance what 0, 1, 2… points mean, in this order; none, or one for each number of points
 */
public record Criterion(String code, String title, int weight, String lookedAt, List<String> guidance) {

    /** Most points for one criterion; the least is 0. */
    public static final int MOST_POINTS = 5;

    private static final int WHOLE = 100;

    /** Validates the weight, copies the guidance. */
    public Criterion {
        guidance = List.copyOf(guidance);
        if (weight < 1 || weight > WHOLE) {
            throw new IllegalArgumentException(
                    "The weight of \"" + title + "\" lies between 1 and 100, it cannot be " + weight);
        }
    }
}
