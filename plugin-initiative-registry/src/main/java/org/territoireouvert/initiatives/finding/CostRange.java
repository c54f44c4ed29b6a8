package org.territoireouvert.initiatives.finding;

import java.util.Arrays;
import java.util.Optional;

/** What an initiative came to, roughly. */
public enum CostRange {
    /** Under 5,000 euros. */
    UNDER_5000(0, 500_000),
    /** From 5,000 euros on. */
    FROM_5000(500_000, 2_000_000),
    /** From 20,000 euros on. */
    FROM_20000(2_000_000, 10_000_000),
    /** From 100,000 euros on. */
    FROM_100000(10_000_000, Long.MAX_VALUE);

    private final long from;
    private final long below;

    CostRange(long from, long below) {
        this.from = from;
        this.below = below;
    }

    /** Returns the range of an amount; empty when it is unknown. */
    static Optional<CostRange> of(long cents) {
        return Arrays.stream(values()).filter(range -> range.contains(cents)).findFirst();
    }

    boolean contains(long cents) {
        return cents >= from && cents < below;
    }
}
