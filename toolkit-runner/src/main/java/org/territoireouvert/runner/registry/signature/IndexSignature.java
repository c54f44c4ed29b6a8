package org.territoireouvert.runner.registry.signature;

import java.util.Base64;
import org.territoireouvert.runner.registry.RegistryKey;

/**
 * A signature of an index by one key.
 *
 * @param key id of the key
 * @param value its 64 bytes in Base64
 */
public record IndexSignature(String key, String value) {

    private static final int LENGTH = 64;

    /**
     * Validates both.
     *
     * @throws IllegalArgumentException when the id or the length is wrong
     */
    public IndexSignature {
        RegistryKey.checkedId(key);
        int length = Base64.getDecoder().decode(value).length;
        if (length != LENGTH) {
            throw new IllegalArgumentException("a signature has " + LENGTH + " bytes, not " + length);
        }
    }

    /** Describes a signature. */
    static IndexSignature of(String key, byte[] bytes) {
        return new IndexSignature(key, Base64.getEncoder().encodeToString(bytes));
    }

    /** Returns the bytes. */
    byte[] bytes() {
        return Base64.getDecoder().decode(value);
    }

    /** Returns the line of the file, with its end. */
    String line() {
        return key + " " + value + "\n";
    }

    static IndexSignature ofLine(String line) {
        int space = line.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("a line has the name of a key and a signature");
        }
        return new IndexSignature(line.substring(0, space), line.substring(space + 1));
    }
}
