package org.territoireouvert.api.data;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money as a whole number of cents.
 *
 * @param cents hundredths of the currency unit; may be negative
 */
public record Money(long cents) implements Comparable<Money> {

    /** No money. */
    public static final Money ZERO = new Money(0);

    private static final int DECIMALS = 2;

    /**
     * Returns an amount of whole currency units.
     *
     * @throws ArithmeticException when it does not fit
     */
    public static Money ofUnits(long units) {
        return new Money(Math.multiplyExact(units, 100L));
    }

    /**
     * Returns an exact decimal amount.
     *
     * @throws ArithmeticException when the amount has more than two decimals or does not fit
     */
    public static Money of(BigDecimal amount) {
        return new Money(amount.setScale(DECIMALS, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact());
    }

    /** Returns this amount in currency units, with two decimals. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(cents, DECIMALS);
    }

    /** Returns the sum; throws {@link ArithmeticException} when it does not fit. */
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /** Returns the difference; throws {@link ArithmeticException} when it does not fit. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
