package org.territoireouvert.api.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of money as a whole number of cents.
 *
 * @param cents hundredths of the currency unit; may be negative
 */
public record Money(long cents) implements Comparable<Money> {

    /** No money. */
    public static final Money ZERO = new Money(0);

    private static final int DECIMALS = 2;
    private static final long CENTS = 100;
    private static final Pattern TYPED = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

    /**
     * Returns an amount of whole currency units.
     *
     * @throws ArithmeticException when it does not fit
     */
    public static Money ofUnits(long units) {
        return new Money(Math.multiplyExact(units, CENTS));
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

    /**
     * Reads an amount as people write it: {@code 210 000}, {@code 1 200,50}, {@code 99 €}.
     *
     * @return empty when the text is no amount of 0 or more, of at most twelve digits and two decimals
     */
    public static Optional<Money> typed(String text) {
        return Optional.of(text.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.'))
                .filter(typed -> TYPED.matcher(typed).matches())
                .map(typed -> of(new BigDecimal(typed)));
    }

    /** Writes this amount, of 0 or more, as {@link #typed(String)} reads it again: {@code 1 200,50}; nothing for none. */
    public String typed() {
        if (cents == 0) {
            return "";
        }
        String units = String.format(Locale.ROOT, "%,d", cents / CENTS).replace(',', ' ');
        return cents % CENTS == 0 ? units : units + String.format(Locale.ROOT, ",%02d", cents % CENTS);
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
