package org.territoireouvert.participatorybudget.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Compare ballots by what they say: project numbers in order, and numbers that stand for points. */
final class BallotKey {

    private final int[] choices;
    private final int[] pointNumbers;
    private final int hash;

    private BallotKey(int[] choices, int[] pointNumbers) {
        this.choices = choices;
        this.pointNumbers = pointNumbers;
        this.hash = 31 * Arrays.hashCode(choices) + Arrays.hashCode(pointNumbers);
    }

    static BallotKey of(int[] choices, int[] pointNumbers) {
        return new BallotKey(choices, pointNumbers);
    }

    int[] choices() {
        return choices;
    }

    int[] pointNumbers() {
        return pointNumbers;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BallotKey key
                && Arrays.equals(choices, key.choices)
                && Arrays.equals(pointNumbers, key.pointNumbers);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
