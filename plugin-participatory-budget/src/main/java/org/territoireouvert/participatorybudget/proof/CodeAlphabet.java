package org.territoireouvert.participatorybudget.proof;

import java.util.Locale;

/** The digits of codes that people copy by hand: Crockford's base 32, without letters that look like others. */
public final class CodeAlphabet {

    /** How many digits there are. */
    public static final int SIZE = 32;

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private CodeAlphabet() {}

    /**
     * Returns the digit of a value.
     *
     * @param value 0 to 31
     */
    public static char digit(int value) {
        return DIGITS.charAt(value);
    }

    /** Returns the value of a digit; negative when it is none. */
    public static int value(char digit) {
        return DIGITS.indexOf(digit);
    }

    /** Tells whether a text has nothing but digits. */
    public static boolean isWritten(String text) {
        return text.chars().allMatch(digit -> DIGITS.indexOf(digit) >= 0);
    }

    /** Returns what was typed in capital letters, without spaces and hyphens, with 0 for O and 1 for I and L. */
    public static String clean(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** Returns digits in groups with hyphens between them. */
    public static String grouped(String digits, int size) {
        return digits.replaceAll("(.{" + size + "})(?=.)", "$1-");
    }
}
