package org.territoireouvert.runner.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A public key that signs an index.
 *
 * @param id by which signatures name it
 * @param ed25519 its 32 raw bytes in Base64
 * @param until last day on which it is good, in UTC
 */
public record RegistryKey(String id, String ed25519, LocalDate until) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final int RAW_BYTES = 32;

    /**
     * Validates the key.
     *
     * @throws IllegalArgumentException when the id or the key has another shape
     */
    public RegistryKey {
        checkedId(id);
        if (Base64.getDecoder().decode(ed25519).length != RAW_BYTES) {
            throw new IllegalArgumentException("\"" + ed25519 + "\" is no key of " + RAW_BYTES + " bytes in Base64");
        }
    }

    /**
     * Returns an id of a key as it is.
     *
     * @throws IllegalArgumentException when it has another shape
     */
    public static String checkedId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "\"" + id + "\" is no name of a key: write up to 40 letters, digits, dots and hyphens");
        }
        return id;
    }

    /** Returns the 32 raw bytes. */
    public byte[] raw() {
        return Base64.getDecoder().decode(ed25519);
    }

    /** Returns the fingerprint. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(raw());
    }

    /** Tells whether the key is still good. */
    public boolean isGoodAt(Instant instant) {
        return !LocalDate.ofInstant(instant, ZoneOffset.UTC).isAfter(until);
    }
}
