package org.territoireouvert.api.organisation;

import java.util.Locale;
import java.util.Optional;

/**
 * Number of an association in the national register (RNA). There is none in Alsace and Moselle, where courts keep the register.
 *
 * @param value usually {@code W} and nine digits; overseas some hold more letters
 */
public record Rna(String value) {

    private static final String SHAPE = "[A-Z0-9]{6,14}";
    private static final String USUAL = "W[0-9]{9}";

    /** Refuses what is none. */
    public Rna {
        if (!value.matches(SHAPE)) {
            throw new IllegalArgumentException("\"" + value + "\" is no RNA");
        }
    }

    /** Reads what somebody typed; what is unusual is taken with a warning. */
    public static Parsed<Rna> parse(String typed) {
        String value = Digits.of(typed).toUpperCase(Locale.ROOT);
        if (!value.matches(SHAPE)) {
            return new Parsed.Invalid<>("rna.wrong");
        }
        Rna rna = new Rna(value);
        return new Parsed.Valid<>(rna, rna.isUsual() ? Optional.empty() : Optional.of("rna.unusual"));
    }

    /** Tells whether it has the usual form. */
    public boolean isUsual() {
        return value.matches(USUAL);
    }
}
