package org.territoireouvert.consultation.text.importing;

import java.util.Locale;

/**
 * How OpenDocument numbers the items of a list.
 *
 * @param digits {@code 1}, {@code a}, {@code A}, {@code i} or {@code I}; anything else shows no number
 */
record NumberFormat(String prefix, String digits, String suffix) {

    private static final int LETTERS = 26;
    private static final int LAST_ROMAN = 3_999;
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] VALUES = {1_000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    /** Returns a number, from 1, as it is printed; empty when none is shown. */
    String print(int number) {
        String shown = switch (digits) {
            case "1" -> Integer.toString(number);
            case "a" -> letters(number);
            case "A" -> letters(number).toUpperCase(Locale.ROOT);
            case "i" -> roman(number);
            case "I" -> roman(number).toUpperCase(Locale.ROOT);
            default -> "";
        };
        return shown.isEmpty() ? "" : prefix + shown + suffix;
    }

    /** After z come aa, bb, cc. */
    private static String letters(int number) {
        int repeated = (number - 1) / LETTERS + 1;
        return repeated > LETTERS
                ? Integer.toString(number)
                : Character.toString('a' + (number - 1) % LETTERS).repeat(repeated);
    }

    private static String roman(int number) {
        if (number > LAST_ROMAN) {
            return Integer.toString(number);
        }
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int at = 0; at < VALUES.length; at++) {
            for (; left >= VALUES[at]; left -= VALUES[at]) {
                roman.append(ROMAN[at]);
            }
        }
        return roman.toString();
    }
}
