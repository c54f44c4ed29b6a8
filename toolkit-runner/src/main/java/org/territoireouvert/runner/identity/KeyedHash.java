package org.territoireouvert.runner.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes short secrets so that nobody without the key of the instance can try them out (HMAC-SHA-256). */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** Hashes with the secret of an instance. */
    public KeyedHash(String instanceSecret) {
        this.key = new SecretKeySpec(instanceSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * Returns the hash of a text, base64url.
     *
     * @param purpose keeps hashes of different purposes apart
     */
    public String of(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal((purpose + "\u001f" + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
