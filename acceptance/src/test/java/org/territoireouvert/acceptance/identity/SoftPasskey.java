package org.territoireouvert.acceptance.identity;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * An authenticator in memory (WebAuthn, ES256, no attestation) that does what it is told, also what no honest one does: to sign
 * for another site, to answer an old challenge, to skip the verification of the person, to count backwards.
 */
final class SoftPasskey {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int HOLDS_CREDENTIAL = 0x40;

    final String id;
    private final byte[] rawId = new byte[32];
    private final KeyPair keys;
    private String userHandle = "";

    /** The site for which it signs. */
    String origin;

    String host = "localhost";
    boolean verifies = true;
    long counter = 1;

    /** By how much it counts on at each signature. */
    long step = 1;

    SoftPasskey(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(rawId);
        this.id = text(rawId);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Answers what a page asks for when it wants a new passkey. */
    String register(String challenge, String user) {
        userHandle = user;
        byte[] client = clientData("webauthn.create", challenge);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(authenticatorData(HOLDS_CREDENTIAL));
        data.writeBytes(new byte[16]);
        data.writeBytes(new byte[] {0, (byte) rawId.length});
        data.writeBytes(rawId);
        data.writeBytes(publicKey());
        ByteArrayOutputStream attestation = new ByteArrayOutputStream();
        attestation.write(0xa3);
        attestation.writeBytes(cborText("fmt"));
        attestation.writeBytes(cborText("none"));
        attestation.writeBytes(cborText("attStmt"));
        attestation.write(0xa0);
        attestation.writeBytes(cborText("authData"));
        attestation.write(0x58);
        attestation.write(data.size());
        attestation.writeBytes(data.toByteArray());
        return answer("\"clientDataJSON\":\"" + text(client) + "\",\"attestationObject\":\""
                + text(attestation.toByteArray()) + "\",\"transports\":[\"internal\"]");
    }

    /** Answers what a page asks for when somebody signs in. */
    String sign(String challenge) {
        counter += step;
        byte[] client = clientData("webauthn.get", challenge);
        byte[] data = authenticatorData(0);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return answer("\"clientDataJSON\":\"" + text(client) + "\",\"authenticatorData\":\"" + text(data)
                    + "\",\"signature\":\"" + text(signature.sign()) + "\",\"userHandle\":\"" + userHandle + "\"");
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private String answer(String response) {
        return "{\"id\":\"" + id + "\",\"rawId\":\"" + id + "\",\"type\":\"public-key\",\"response\":{" + response
                + "},\"clientExtensionResults\":{}}";
    }

    private byte[] clientData(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int more) {
        int flags = PRESENT | more | (verifies ? VERIFIED : 0);
        return ByteBuffer.allocate(37)
                .put(sha256(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt((int) counter)
                .array();
    }

    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ByteArrayOutputStream cose = new ByteArrayOutputStream();
        cose.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20});
        cose.writeBytes(coordinate(key.getW().getAffineX()));
        cose.writeBytes(new byte[] {0x22, 0x58, 0x20});
        cose.writeBytes(coordinate(key.getW().getAffineY()));
        return cose.toByteArray();
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] cborText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(bytes.length + 1)
                .put((byte) (0x60 + bytes.length))
                .put(bytes)
                .array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
