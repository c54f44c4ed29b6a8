package org.territoireouvert.runner.identity.counter;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code on paper: sixteen characters of Crockford's alphabet (80 bits), which has no letter that is read for a digit.
 *
 * @param text without separators
 */
public record TakeOverCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    /** Refuses what is no code. */
    public TakeOverCode {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("This is no code to take an account over");
        }
    }

    /** Makes a code. */
    static TakeOverCode random(SecureRandom random) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int index = 0; index < LENGTH; index++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new TakeOverCode(text.toString());
    }

    /** Reads what somebody typed: in any case, with or without separators, with O for 0 and I or L for 1. */
    public static Optional<TakeOverCode> read(String typed) {
        String text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0\\u202f.\\-–]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return SHAPE.matcher(text).matches() ? Optional.of(new TakeOverCode(text)) : Optional.empty();
    }

    /** Returns the code as it is printed, in groups of four with hyphens between. */
    public String printed() {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
