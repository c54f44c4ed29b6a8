package org.territoireouvert.runner.identity;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * How codes on paper are written: with Crockford's 32 characters, which hold no letter that is read for a digit, in groups of four.
 * A character is worth five bits.
 */
public final class PaperAlphabet {

    /** The characters, in the order of their values. */
    public static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUP = 4;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}._·]+");

    private PaperAlphabet() {}

    /** Returns random characters. */
    public static String random(RandomGenerator random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int index = 0; index < length; index++) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    /** Returns what somebody typed as it was meant: in any case, with any separators; letters that look like others pass for them. */
    public static String read(String typed) {
        return SEPARATORS
                .matcher(typed.toUpperCase(Locale.ROOT))
                .replaceAll("")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('U', 'V');
    }

    /** Tells whether a text is of this alphabet and of a length. */
    public static boolean holds(String text, int length) {
        return text.length() == length && text.chars().allMatch(character -> CHARACTERS.indexOf(character) >= 0);
    }

    /** Returns a text in groups of four: {@code K7QM-3XZ9-TR2D}. */
    public static String grouped(String text) {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
