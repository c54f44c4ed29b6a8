package org.territoireouvert.api.organisation;

import java.util.Optional;

/**
 * Number of a place of business in the register of INSEE (SIRET): the SIREN and five digits.
 *
 * @param digits fourteen digits; those of La Poste follow a rule of their own: their sum is a multiple of five
 */
public record Siret(String digits) {

    private static final String SHAPE = "[0-9]{14}";
    private static final int SIREN_LENGTH = 9;
    private static final String LA_POSTE = "356000000";
    private static final int SUM_OF_LA_POSTE = 5;

    /** Refuses what is none. */
    public Siret {
        if (!isSiret(digits)) {
            throw new IllegalArgumentException("\"" + digits + "\" is no SIRET");
        }
    }

    /** Reads what somebody typed, with or without spaces. */
    public static Parsed<Siret> parse(String typed) {
        String digits = Digits.of(typed);
        if (!digits.matches(SHAPE)) {
            return new Parsed.Invalid<>("siret.length");
        }
        return isSiret(digits)
                ? new Parsed.Valid<>(new Siret(digits), Optional.empty())
                : new Parsed.Invalid<>("siret.wrong");
    }

    private static boolean isSiret(String digits) {
        if (!digits.matches(SHAPE)
                || !(Siren.parse(digits.substring(0, SIREN_LENGTH)) instanceof Parsed.Valid<Siren>)) {
            return false;
        }
        boolean ofLaPoste = digits.startsWith(LA_POSTE) && Digits.sum(digits) % SUM_OF_LA_POSTE == 0;
        return ofLaPoste || Digits.passLuhn(digits);
    }

    /** Returns the legal unit. */
    public Siren siren() {
        return new Siren(digits.substring(0, SIREN_LENGTH));
    }

    /** Returns the digits in groups. */
    public String grouped() {
        return digits.replaceAll("(...)(...)(...)(.....)", "$1\u00a0$2\u00a0$3\u00a0$4");
    }
}
