package org.territoireouvert.calls.model;

/**
 * A criterion (critère).
 *
 * @param weight share of the decision in percent, 1 to 100
 * @param lookedAt what the jury looks at
 */
public record Criterion(String title, int weight, String lookedAt) {
    private static final int WHOLE = 100;

    /** Validates the weight. */
    public Criterion {
        if (weight < 1 || weight > WHOLE) {
            throw new IllegalArgumentException(
                    "The weight of \"" + title + "\" lies between 1 and 100, it cannot be " + weight);
        }
    }
}
