package org.territoireouvert.runner.identity.level;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A code for a letter or a counter: eleven random characters (55 bits) and one that checks them, in an alphabet without I, L, O
 * and U (Crockford's base 32). The check finds every single wrong character and every two that changed places.
 *
 * @param text twelve characters of the alphabet
 */
public record IdentityCode(String text) {

    /** Number of characters. */
    public static final int LENGTH = 12;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}._·]+");
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
        StringBuilder text = new StringBuilder(LENGTH);
        for (int index = 0; index < LENGTH - 1; index++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new IdentityCode(text.append(ALPHABET.charAt(shift(sum(text)))).toString());
    }

    /** Reads what somebody typed, in any case, with any separators; letters that look like digits pass for them. */
    public static Optional<IdentityCode> read(String typed) {
        String text = SEPARATORS
                .matcher(typed.toUpperCase(Locale.ROOT))
                .replaceAll("")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('U', 'V');
        return isCode(text) ? Optional.of(new IdentityCode(text)) : Optional.empty();
    }

    /** Returns the code in groups: {@code K7QM-3XZ9-TR2D}. */
    public String written() {
        StringBuilder groups = new StringBuilder(text);
        for (int index = LENGTH - GROUP; index > 0; index -= GROUP) {
            groups.insert(index, '-');
        }
        return groups.toString();
    }

    /** Keeps the code out of logs. */
    @Override
    public String toString() {
        return "IdentityCode";
    }

    private static boolean isCode(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && sum(text) == 0;
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
