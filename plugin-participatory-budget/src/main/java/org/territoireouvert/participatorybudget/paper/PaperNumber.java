package org.territoireouvert.participatorybudget.paper;

import java.security.SecureRandom;
import java.util.Optional;
import org.territoireouvert.participatorybudget.proof.CodeAlphabet;

/**
 * The number of a paper (numéro de bulletin): 80 random bits and a check digit. Any one wrong digit and any two neighbours in the wrong order
 * are found at once.
 *
 * @param digits 16 digits of {@link CodeAlphabet} and the check digit, without hyphens
 */
public record PaperNumber(String digits) {

    private static final int RANDOM_DIGITS = 16;
    private static final int GROUP = 4;
    /** The field of 32 elements is that of the polynomials over x⁵ + x² + 1. */
    private static final int POLYNOMIAL = 0b100101;

    private static final int OVERFLOW = 0b100000;

    /** Validates the digits. */
    public PaperNumber {
        if (!isSound(digits)) {
            throw new IllegalArgumentException("\"" + digits + "\" is no number of a paper");
        }
    }

    /** Returns a number that nobody can guess. */
    public static PaperNumber random(SecureRandom random) {
        StringBuilder digits = new StringBuilder();
        for (int place = 0; place < RANDOM_DIGITS; place++) {
            digits.append(CodeAlphabet.digit(random.nextInt(CodeAlphabet.SIZE)));
        }
        return new PaperNumber(digits.append(CodeAlphabet.digit(sum(digits))).toString());
    }

    /**
     * Reads a number as people type it: in small letters, with or without hyphens, with O for 0 and I or L for 1; empty when a digit is
     * missing or wrong.
     */
    public static Optional<PaperNumber> parse(String typed) {
        String digits = CodeAlphabet.clean(typed);
        return isSound(digits) ? Optional.of(new PaperNumber(digits)) : Optional.empty();
    }

    private static boolean isSound(String digits) {
        return digits.length() == RANDOM_DIGITS + 1
                && CodeAlphabet.isWritten(digits)
                && sum(digits.subSequence(0, RANDOM_DIGITS)) == CodeAlphabet.value(digits.charAt(RANDOM_DIGITS));
    }

    /** Adds the digits up, the last one times x, the one before times x², and so on. */
    private static int sum(CharSequence digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            sum = timesX(sum ^ CodeAlphabet.value(digits.charAt(place)));
        }
        return sum;
    }

    private static int timesX(int element) {
        int doubled = element << 1;
        return (doubled & OVERFLOW) == 0 ? doubled : doubled ^ POLYNOMIAL;
    }

    /** Returns the number as it is printed, for example {@code 7K3M-09QX-ZTTA-1C4D-R}. */
    public String text() {
        return CodeAlphabet.grouped(digits, GROUP);
    }

    @Override
    public String toString() {
        return text();
    }
}
