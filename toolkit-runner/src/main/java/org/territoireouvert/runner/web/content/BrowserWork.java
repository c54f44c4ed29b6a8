package org.territoireouvert.runner.web.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.territoireouvert.runner.identity.KeyedHash;
import org.territoireouvert.runner.web.route.CoreRequest;

/**
 * Has a browser work for about a second before it sends a text (proof of work): it finds a number whose SHA-256 together with the
 * challenge begins with sixteen zero bits. A person does not notice; who writes by the thousand does. Nothing is kept: a challenge
 * carries the instant at which it was made, and a seal.
 */
public final class BrowserWork {

    static final String CHALLENGE = "defi";
    static final String ANSWER = "reponse-defi";

    private final KeyedHash hashes;
    private final InstantSource clock;
    private final Duration lifetime;

    /** Asks for work that this instance signed and that is good for a time. */
    public BrowserWork(String secret, InstantSource clock, Duration lifetime) {
        this.hashes = new KeyedHash(secret);
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** Makes a challenge. */
    public String challenge() {
        String instant = Long.toString(clock.instant().getEpochSecond());
        return instant + "." + seal(instant);
    }

    /** Tells whether the form that was sent holds the answer to a challenge of ours that is not too old. */
    public boolean isDone(CoreRequest request) {
        String challenge = request.form(CHALLENGE).orElse("");
        String answer = request.form(ANSWER).orElse("");
        int dot = challenge.indexOf('.');
        if (dot < 1 || !challenge.substring(0, dot).matches("\\d{1,12}") || !answer.matches("\\d{1,15}")) {
            return false;
        }
        String instant = challenge.substring(0, dot);
        boolean ours = MessageDigest.isEqual(
                seal(instant).getBytes(StandardCharsets.UTF_8),
                challenge.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
        Instant made = Instant.ofEpochSecond(Long.parseLong(instant));
        return ours && clock.instant().isBefore(made.plus(lifetime)) && startsWithZeros(challenge + ":" + answer);
    }

    private String seal(String instant) {
        return hashes.of("browser work", instant);
    }

    private static boolean startsWithZeros(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return digest[0] == 0 && digest[1] == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
