package org.territoireouvert.participatorybudget.counting.profile;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** Turn decimals into whole numbers of the smallest unit in use, 10^-decimals. */
record Scaling(int decimals) {

    static Scaling coveringAll(Stream<BigDecimal> values) {
        return new Scaling(
                values.mapToInt(value -> value.stripTrailingZeros().scale()).reduce(0, Math::max));
    }

    /** @throws IllegalArgumentException when the number does not fit in 18 digits */
    long whole(BigDecimal value) {
        try {
            long whole = value.movePointRight(decimals).longValueExact();
            if (Math.abs(whole) <= MAXIMUM) {
                return whole;
            }
        } catch (ArithmeticException tooLong) {
            // Said below, with the value.
        }
        throw new IllegalArgumentException("\"" + value.toPlainString() + "\" with " + decimals
                + " decimals needs more than 18 digits; write smaller numbers or fewer decimals");
    }

    /** Return how many smallest units make one. */
    long unit() {
        return whole(BigDecimal.ONE);
    }

    BigDecimal decimal(long whole) {
        return BigDecimal.valueOf(whole, decimals);
    }

    private static final long MAXIMUM = 1_000_000_000_000_000_000L;
}
