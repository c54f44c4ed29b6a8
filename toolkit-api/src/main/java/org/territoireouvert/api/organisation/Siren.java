package org.territoireouvert.api.organisation;

import java.util.Optional;

/**
 * Number of a legal unit in the register of INSEE (SIREN).
 *
 * @param digits nine digits of which the last one checks the others
 */
public record Siren(String digits) {

    private static final String SHAPE = "[0-9]{9}";

    /** Refuses what is none. */
    public Siren {
        if (!isSiren(digits)) {
            throw new IllegalArgumentException("\"" + digits + "\" is no SIREN");
        }
    }

    /** Reads what somebody typed, with or without spaces. */
    public static Parsed<Siren> parse(String typed) {
        String digits = Digits.of(typed);
        if (!digits.matches(SHAPE)) {
            return new Parsed.Invalid<>("siren.length");
        }
        return isSiren(digits)
                ? new Parsed.Valid<>(new Siren(digits), Optional.empty())
                : new Parsed.Invalid<>("siren.wrong");
    }

    private static boolean isSiren(String digits) {
        return digits.matches(SHAPE) && !digits.equals("000000000") && Digits.passLuhn(digits);
    }

    /** Returns the digits in groups of three. */
    public String grouped() {
        return digits.replaceAll("(...)(...)(...)", "$1\u00a0$2\u00a0$3");
    }
}
