package org.territoireouvert.ambassadors.ledger;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/** How many answers took how many days. Immutable. */
public final class DelayCounts {

    private static final int PERCENT = 100;
    private static final int HALF = 50;
    private static final int NINE_TENTHS = 90;

    private final NavigableMap<Integer, Integer> requestsByDays;

    /** Copies the counts. */
    public DelayCounts(Map<Integer, Integer> requestsByDays) {
        this.requestsByDays = new TreeMap<>(requestsByDays);
    }

    /** Returns the days within which half of the answers came: the smallest number that at least half did not exceed. */
    public OptionalInt median() {
        return percentile(HALF);
    }

    /** Returns the days within which nine answers of ten came. */
    public OptionalInt ninetieth() {
        return percentile(NINE_TENTHS);
    }

    /** Returns the smallest number of days that a share of the answers did not exceed (nearest rank); empty without answers. */
    OptionalInt percentile(int percent) {
        long all =
                requestsByDays.values().stream().mapToLong(Integer::longValue).sum();
        long rank = Math.ceilDiv(all * percent, PERCENT);
        long seen = 0;
        for (Map.Entry<Integer, Integer> entry : requestsByDays.entrySet()) {
            seen += entry.getValue();
            if (seen >= rank && all > 0) {
                return OptionalInt.of(entry.getKey());
            }
        }
        return OptionalInt.empty();
    }
}
