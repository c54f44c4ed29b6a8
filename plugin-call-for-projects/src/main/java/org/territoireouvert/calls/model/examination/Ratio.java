package org.territoireouvert.calls.model.examination;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * An exact fraction, for means of scores; lowest terms.
 *
 * @param over the numerator, zero or more
 * @param under the denominator, above zero
 */
public record Ratio(long over, long under) implements Comparable<Ratio> {

    /** Nothing. */
    public static final Ratio ZERO = new Ratio(0, 1);

    /** By what a whole is multiplied where the order of fractions is kept in whole numbers. */
    public static final long SCALE = 1_000_000;

    /** Points that a total counts for one point of a hundred. */
    private static final long OF_HUNDRED = WeightedTotal.HIGHEST / 100;

    /** Reduces the fraction. */
    public Ratio {
        if (over < 0 || under < 1) {
            throw new IllegalArgumentException("A mean cannot be " + over + "/" + under);
        }
        long shared = greatestDivisor(over, under);
        over /= shared;
        under /= shared;
    }

    private static long greatestDivisor(long one, long other) {
        return other == 0 ? Math.max(one, 1) : greatestDivisor(other, one % other);
    }

    /**
     * Returns the mean of whole numbers.
     *
     * @param numbers at least one
     */
    public static Ratio mean(List<Integer> numbers) {
        return new Ratio(numbers.stream().mapToLong(Integer::longValue).sum(), numbers.size());
    }

    /** Returns what lies in the middle between this and another one. */
    public Ratio middle(Ratio other) {
        return new Ratio(
                Math.addExact(Math.multiplyExact(over, other.under), Math.multiplyExact(other.over, under)),
                Math.multiplyExact(2, Math.multiplyExact(under, other.under)));
    }

    /** Returns a whole number with which lists are ordered: millionths, rounded down. */
    public long scaled() {
        return Math.multiplyExact(over, SCALE) / under;
    }

    /** Returns a mean of totals as points of a hundred with one decimal, rounded half up: only for people to read. */
    public BigDecimal ofHundred() {
        return BigDecimal.valueOf(over)
                .divide(BigDecimal.valueOf(Math.multiplyExact(under, OF_HUNDRED)), 1, RoundingMode.HALF_UP);
    }

    /** Returns this fraction as it is kept: {@code 746/2}. */
    public String written() {
        return over + "/" + under;
    }

    /** Reads what {@link #written} wrote. */
    public static Ratio read(String written) {
        String[] parts = written.split("/", 2);
        return new Ratio(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    @Override
    public int compareTo(Ratio other) {
        return Long.compare(Math.multiplyExact(over, other.under), Math.multiplyExact(other.over, under));
    }
}
