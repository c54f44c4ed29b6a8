package org.territoireouvert.initiatives.finding;

import java.util.Arrays;
import java.util.Optional;

/** How many people live on the territory of an entry. */
public enum PopulationRange {
    /** Under 2,000: a village. */
    UNDER_2000(1, 2_000),
    /** From 2,000 on. */
    FROM_2000(2_000, 10_000),
    /** From 10,000 on. */
    FROM_10000(10_000, 50_000),
    /** From 50,000 on. */
    FROM_50000(50_000, 200_000),
    /** From 200,000 on. */
    FROM_200000(200_000, Integer.MAX_VALUE);

    private final int from;
    private final int below;

    PopulationRange(int from, int below) {
        this.from = from;
        this.below = below;
    }

    /** Returns the range of a number of people; empty when it is unknown. */
    static Optional<PopulationRange> of(int people) {
        return Arrays.stream(values()).filter(range -> range.contains(people)).findFirst();
    }

    boolean contains(int people) {
        return people >= from && people < below;
    }
}
