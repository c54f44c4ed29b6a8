package org.territoireouvert.consultation.questionnaire.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.territoireouvert.consultation.questionnaire.Hundredths;

/**
 * How numbers lie.
 *
 * @param people how many gave a number, by the number in hundredths
 * @param total sum of all numbers, in hundredths
 */
public record Distribution(SortedMap<Long, Long> people, long total) {

    /** Copies the map. */
    public Distribution {
        people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
    }

    Distribution(Map<Long, Long> people, long total) {
        this(new TreeMap<>(people), total);
    }

    /** Returns how many numbers there are. */
    public long size() {
        return people.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Tells whether there is no number. */
    public boolean isEmpty() {
        return people.isEmpty();
    }

    /**
     * Returns the mean.
     *
     * @throws IllegalStateException when there is no number
     */
    public double mean() {
        refuseEmpty();
        return total / (double) size() / Hundredths.ONE;
    }

    /**
     * Returns the smallest number that at least a share of the numbers does not exceed: the median for a half.
     *
     * @param share from 0 to 1
     * @throws IllegalStateException when there is no number
     */
    public double quantile(double share) {
        refuseEmpty();
        double wanted = share * size();
        long seen = 0;
        for (Map.Entry<Long, Long> entry : people.entrySet()) {
            seen += entry.getValue();
            if (seen >= wanted) {
                return entry.getKey() / (double) Hundredths.ONE;
            }
        }
        return people.lastKey() / (double) Hundredths.ONE;
    }

    private void refuseEmpty() {
        if (isEmpty()) {
            throw new IllegalStateException("There is no number");
        }
    }

    /**
     * Numbers that lie together.
     *
     * @param from lowest, in hundredths
     * @param below the lowest that lies in the next class, in hundredths
     */
    public record Band(long from, long below, long people) {}

    /**
     * Returns classes of the same width from the lowest number to the highest; none without numbers.
     *
     * @param most how many
     * @param unit what the width is a multiple of, in hundredths
     */
    public List<Band> bands(int most, long unit) {
        List<Band> bands = new ArrayList<>();
        if (isEmpty()) {
            return bands;
        }
        long lowest = Math.floorDiv(people.firstKey(), unit) * unit;
        long width = unit;
        while ((people.lastKey() - lowest) / width >= most) {
            width += unit;
        }
        for (long from = lowest; from <= people.lastKey(); from += width) {
            long inside = people.subMap(from, from + width).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            bands.add(new Band(from, from + width, inside));
        }
        return bands;
    }
}
