package org.territoireouvert.runner.identity.level;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.territoireouvert.runner.identity.PaperAlphabet;

/**
 * A code for a letter or a counter: eleven random characters (55 bits) and one that checks them, in an alphabet without I, L, O
 * and U (Crockford's base 32). The check finds every single wrong character and every two that changed places.
 *
 * @param text twelve characters of the alphabet
 */
public record IdentityCode(String text) {

    /** Number of characters. */
    public static final int LENGTH = 12;

    private static final String ALPHABET = PaperAlphabet.CHARACTERS;
    /** x⁵ + x² + 1, which generates the field of 32 elements. */
    private static final int FIELD = 0b100101;

    /** Refuses what is no code. */
    public IdentityCode {
        if (!isCode(text)) {
            throw new IllegalArgumentException("\"" + text + "\" is no code");
        }
    }

    /** Makes a code. */
    public static IdentityCode random(RandomGenerator random) {
        String text = PaperAlphabet.random(random, LENGTH - 1);
        return new IdentityCode(text + ALPHABET.charAt(shift(sum(text))));
    }

    /** Reads what somebody typed, in any case, with any separators; letters that look like digits pass for them. */
    public static Optional<IdentityCode> read(String typed) {
        String text = PaperAlphabet.read(typed);
        return isCode(text) ? Optional.of(new IdentityCode(text)) : Optional.empty();
    }

    /** Returns the code in groups: {@code K7QM-3XZ9-TR2D}. */
    public String written() {
        return PaperAlphabet.grouped(text);
    }

    /** Keeps the code out of logs. */
    @Override
    public String toString() {
        return "IdentityCode";
    }

    private static boolean isCode(String text) {
        return PaperAlphabet.holds(text, LENGTH) && sum(text) == 0;
    }

    /** Takes the characters as coefficients of a polynomial and returns its value at the generator of the field. */
    private static int sum(CharSequence text) {
        return text.chars().reduce(0, (sum, character) -> shift(sum) ^ ALPHABET.indexOf(character));
    }

    private static int shift(int value) {
        int shifted = value << 1;
        return shifted >= ALPHABET.length() ? shifted ^ FIELD : shifted;
    }
}
