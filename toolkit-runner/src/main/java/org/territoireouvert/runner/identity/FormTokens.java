package org.territoireouvert.runner.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Proves that a form was written by this site for the browser that sends it: a keyed hash of what that browser holds. */
public final class FormTokens {

    /** Field of every form. */
    public static final String FIELD = "_jeton";

    private final KeyedHash hashes;

    /** Creates the proofs of an instance. */
    public FormTokens(String instanceSecret) {
        this.hashes = new KeyedHash(instanceSecret);
    }

    /**
     * Returns the token of a browser.
     *
     * @param holder of the session, or else of the visit
     */
    public String of(String holder) {
        return hashes.of("form", holder);
    }

    /** Tells whether a token is the one of a browser, in a time that says nothing about it. */
    public boolean matches(String holder, String token) {
        return MessageDigest.isEqual(
                of(holder).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }
}
