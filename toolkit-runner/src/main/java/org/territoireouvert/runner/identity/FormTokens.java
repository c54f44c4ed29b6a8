package org.territoireouvert.runner.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves that a form was written by this site for the browser that sends it: a keyed hash of what that browser holds. */
public final class FormTokens {

    /** Field of every form. */
    public static final String FIELD = "_jeton";

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** Creates the proofs of an instance. */
    public FormTokens(String instanceSecret) {
        this.key = new SecretKeySpec(instanceSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * Returns the token of a browser.
     *
     * @param holder secret of the session, or else of the visit
     */
    public String of(String holder) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(holder.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** Tells whether a token is the one of a browser, in a time that says nothing about it. */
    public boolean matches(String holder, String token) {
        return MessageDigest.isEqual(
                of(holder).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }
}
