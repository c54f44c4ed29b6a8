package org.territoireouvert.runner.registry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names a public key so that people can compare it: the SHA-256 of its 32 raw bytes (empreinte).
 *
 * @param hexadecimal 64 digits in lower case, without spaces
 */
public record Fingerprint(String hexadecimal) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");
    private static final String GROUPS = "(?<=\\G.{4})(?!$)";

    /**
     * Validates the shape.
     *
     * @throws IllegalArgumentException when it is not made of 64 digits
     */
    public Fingerprint {
        if (!SHAPE.matcher(hexadecimal).matches()) {
            throw new IllegalArgumentException("A fingerprint has 64 hexadecimal digits, not \"" + hexadecimal + "\"");
        }
    }

    /**
     * Reads what somebody typed: spaces, colons and capitals do not count.
     *
     * @throws IllegalArgumentException when it is no fingerprint
     */
    public static Fingerprint typed(String text) {
        return new Fingerprint(text.replaceAll("[\\s:\\u00a0]", "").toLowerCase(Locale.ROOT));
    }

    /** Returns the fingerprint of a public key. */
    public static Fingerprint of(byte[] rawKey) {
        try {
            return new Fingerprint(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(rawKey)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** Returns it in groups of four digits. */
    @Override
    public String toString() {
        return String.join(" ", hexadecimal.split(GROUPS));
    }
}
