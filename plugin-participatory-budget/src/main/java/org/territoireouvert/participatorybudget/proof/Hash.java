package org.territoireouvert.participatorybudget.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A SHA-256 hash (empreinte). Ordered as its bytes are.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record Hash(String hex) implements Comparable<Hash> {

    /** Validates the digits. */
    public Hash {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("\"" + hex + "\" is no SHA-256 hash");
        }
    }

    /** Hashes bytes, joined in their order. */
    public static Hash of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return new Hash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Hashes a text in UTF-8. */
    public static Hash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #base64} wrote. */
    public static Hash ofBase64(String text) {
        return new Hash(HexFormat.of().formatHex(Base64.getDecoder().decode(text)));
    }

    /** Returns the 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Returns the bytes in base64, as checkpoints write them. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    @Override
    public int compareTo(Hash other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
