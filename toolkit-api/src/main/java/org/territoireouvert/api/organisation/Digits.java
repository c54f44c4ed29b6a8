package org.territoireouvert.api.organisation;

/** Sums over the digits of a number. */
final class Digits {

    private static final int TEN = 10;

    private Digits() {}

    /** Returns what was typed without spaces, dots and hyphens, which people put between groups. */
    static String of(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u202f.-]", "");
    }

    /** Tells whether the last digit is right (ISO/IEC 7812-1, annex B: the algorithm of Luhn). */
    static boolean passLuhn(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int doubled = digit * (1 + place % 2);
            sum += doubled / TEN + doubled % TEN;
        }
        return sum % TEN == 0;
    }

    static int sum(String digits) {
        return digits.chars().map(digit -> digit - '0').sum();
    }
}
