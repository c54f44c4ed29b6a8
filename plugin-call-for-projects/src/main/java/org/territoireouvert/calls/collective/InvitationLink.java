package org.territoireouvert.calls.collective;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.territoireouvert.calls.model.collective.Collective;

/** The secret end of the address of an invitation, and the hash of it that is kept. */
public final class InvitationLink {

    private static final int BYTES = 20;

    private InvitationLink() {}

    /**
     * Makes a new one.
     *
     * @param random cannot be guessed, outside of tests
     */
    public static String token(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Returns the hash that is kept. */
    public static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }

    /** Returns the address of an invitation on this site. */
    public static String path(String token) {
        return Collective.PATH + "/invitations/" + token;
    }
}
