package org.territoireouvert.calls.model.form;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Number of a bank account (IBAN, ISO 13616): a country, two check digits and the number that the country gives.
 *
 * @param value capital letters and digits without spaces
 */
public record Iban(String value) {

    private static final String SHAPE = "[A-Z]{2}[0-9]{2}[A-Z0-9]{4,30}";
    private static final int COUNTRY = 2;
    private static final int GROUP = 4;
    private static final int FIRST_LETTER = 10;
    private static final BigInteger DIVISOR = BigInteger.valueOf(97);

    /** How long the numbers of each country are (registry of IBAN, release 99). */
    private static final Map<String, Integer> LENGTHS = lengths("""
            AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24
            FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32
            LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24
            RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30
            """);

    /** What somebody typed. */
    public sealed interface Reading {

        /** It can be right. */
        record Valid(Iban iban) implements Reading {}

        /**
         * It cannot.
         *
         * @param messageKey what is wrong with it
         * @param length how long it has to be, 0 when that is not what is wrong
         */
        record Wrong(String messageKey, int length) implements Reading {}
    }

    /** Refuses what is none. */
    public Iban {
        Optional<Reading.Wrong> wrong = wrong(value);
        if (wrong.isPresent()) {
            throw new IllegalArgumentException("\"" + value + "\" is no IBAN");
        }
    }

    /** Reads what somebody typed, with or without spaces and hyphens, in any case. */
    public static Reading parse(String typed) {
        String text = typed.replaceAll("[\\s\\u00a0\\u202f.-]", "").toUpperCase(Locale.ROOT);
        String value = text.startsWith("IBAN") ? text.substring(GROUP) : text;
        Optional<Reading.Wrong> wrong = wrong(value);
        return wrong.isPresent() ? wrong.get() : new Reading.Valid(new Iban(value));
    }

    private static Optional<Reading.Wrong> wrong(String value) {
        if (!value.matches(SHAPE)) {
            return Optional.of(new Reading.Wrong("writing.iban.shape", 0));
        }
        Integer length = LENGTHS.get(value.substring(0, COUNTRY));
        if (length == null) {
            return Optional.of(new Reading.Wrong("writing.iban.country", 0));
        }
        if (value.length() != length) {
            return Optional.of(new Reading.Wrong("writing.iban.length", length));
        }
        return remainder(value) == 1 ? Optional.empty() : Optional.of(new Reading.Wrong("writing.iban.digits", 0));
    }

    /** Puts the first four characters last, writes each letter as a number from 10 on, and divides by 97 (ISO 7064). */
    private static int remainder(String value) {
        String turned = value.substring(GROUP) + value.substring(0, GROUP);
        StringBuilder digits = new StringBuilder();
        turned.chars().forEach(one -> digits.append(one >= 'A' ? one - 'A' + FIRST_LETTER : one - '0'));
        return new BigInteger(digits.toString()).mod(DIVISOR).intValue();
    }

    /** Returns it in groups of four, as it stands on paper. */
    public String grouped() {
        return value.replaceAll("(.{4})(?!$)", "$1\u00a0");
    }

    private static Map<String, Integer> lengths(String table) {
        Map<String, Integer> lengths = new HashMap<>();
        for (String entry : table.strip().split("\\s+")) {
            lengths.put(entry.substring(0, COUNTRY), Integer.valueOf(entry.substring(COUNTRY)));
        }
        return Map.copyOf(lengths);
    }
}
