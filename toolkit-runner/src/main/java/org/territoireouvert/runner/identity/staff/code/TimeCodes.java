package org.territoireouvert.runner.identity.staff.code;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * Codes that an application shows: six digits, another each 30 seconds (RFC 6238 with HMAC-SHA-1, which every application knows).
 * A clock may be wrong by one interval.
 */
public final class TimeCodes {

    private static final int SECRET_BYTES = 20;
    private static final int INTERVAL_SECONDS = 30;
    private static final int TOLERATED_INTERVALS = 1;
    private static final String ALGORITHM = "HmacSHA1";
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeCodes() {}

    /** Returns a new secret: 160 random bits in base 32, 32 characters. */
    public static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new String(Base32.encode(secret), StandardCharsets.US_ASCII);
    }

    /** Returns the code of an instant. */
    public static String at(String secret, Instant instant) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(Base32.decode(secret), ALGORITHM), instant, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("The secret of an application is no key", e);
        }
    }

    /**
     * Returns the interval whose code somebody typed.
     *
     * @param typed with or without spaces
     * @param after interval whose code was used last; only a later one is taken
     * @return empty when it is the code of no interval around now
     */
    public static OptionalLong interval(String secret, String typed, Instant now, long after) {
        byte[] digits = typed.replaceAll("[\\s\\u00a0\\u202f.-]", "").getBytes(StandardCharsets.UTF_8);
        long current = now.getEpochSecond() / INTERVAL_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long interval = current - TOLERATED_INTERVALS; interval <= current + TOLERATED_INTERVALS; interval++) {
            byte[] code = at(secret, Instant.ofEpochSecond(interval * INTERVAL_SECONDS))
                    .getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(code, digits) && interval > after && found.isEmpty()) {
                found = OptionalLong.of(interval);
            }
        }
        return found;
    }

    /**
     * Returns the address that applications read from a QR code.
     *
     * @param site name of the site
     * @param person address or name of the account
     */
    public static String address(String secret, String site, String person) {
        String issuer = encode(site.replace(":", " "));
        return "otpauth://totp/" + issuer + ":" + encode(person) + "?secret=" + secret + "&issuer=" + issuer
                + "&algorithm=SHA1&digits=6&period=" + INTERVAL_SECONDS;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
