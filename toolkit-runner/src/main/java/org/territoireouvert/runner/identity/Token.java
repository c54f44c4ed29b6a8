package org.territoireouvert.runner.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Makes secrets that are sent to people, and the hashes under which they are kept. */
public final class Token {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22,64}");
    private static final int SECRET_BYTES = 32;
    private static final int NONCE_BYTES = 16;

    private Token() {}

    /** Returns 256 random bits as 43 characters that may stand in addresses and cookies. */
    public static String secret() {
        return random(SECRET_BYTES);
    }

    /** Returns 128 random bits as 22 characters that may stand in addresses and cookies. */
    public static String nonce() {
        return random(NONCE_BYTES);
    }

    /** Tells whether a text could have been made here. */
    public static boolean isPlausible(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Returns the SHA-256 hash of a text, base64url. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
