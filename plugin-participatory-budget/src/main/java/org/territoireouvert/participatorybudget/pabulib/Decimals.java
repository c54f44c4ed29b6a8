package org.territoireouvert.participatorybudget.pabulib;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads the numbers of the format: plain decimals, with a point or a comma. */
final class Decimals {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)");
    private static final int LONGEST_WHOLE = 12;
    private static final int LONGEST_FRACTION = 6;

    private Decimals() {}

    static boolean isNumber(String text) {
        // Far more digits than any amount of money; keeps parsing linear.
        return text.length() <= 64 && NUMBER.matcher(text).matches();
    }

    /** @throws NumberFormatException when {@link #isNumber} says no */
    static BigDecimal parse(String text) {
        if (!isNumber(text)) {
            throw new NumberFormatException("\"" + text + "\" is not a number");
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    static boolean tooLong(BigDecimal number) {
        return number.precision() - number.scale() > LONGEST_WHOLE || number.scale() > LONGEST_FRACTION;
    }
}
