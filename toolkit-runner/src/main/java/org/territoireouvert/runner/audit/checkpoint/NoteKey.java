package org.territoireouvert.runner.audit.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A public key that checks signed notes (C2SP signed-note, Ed25519).
 *
 * @param name of the log; no spaces, no plus sign
 * @param base64 the 32 bytes of the key (RFC 8032)
 */
public record NoteKey(String name, String base64) {

    static final String ALGORITHM = "Ed25519";

    private static final byte TYPE = 0x01;
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;
    /** What stands before the 32 bytes in the X.509 form of every Ed25519 key (RFC 8410). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** Validates name and length. */
    public NoteKey {
        if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a key");
        }
        if (Base64.getDecoder().decode(base64).length != KEY_BYTES) {
            throw new IllegalArgumentException("\"" + base64 + "\" is no Ed25519 key");
        }
    }

    /** Returns the key of a Java key. */
    static NoteKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
        return new NoteKey(name, Base64.getEncoder().encodeToString(raw));
    }

    /** Reads a verifier key, {@code name+id+base64}; empty when it is none or its id is not that of the key. */
    public static Optional<NoteKey> parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length != 1 + KEY_BYTES || typed[0] != TYPE) {
                return Optional.empty();
            }
            NoteKey key = new NoteKey(
                    parts[0], Base64.getEncoder().encodeToString(Arrays.copyOfRange(typed, 1, typed.length)));
            return key.id().equals(parts[1]) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Returns the verifier key, which {@link #parse} reads. */
    public String text() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed());
    }

    /** Returns the key id: the first four bytes of SHA-256 over name, line end, type and key; eight hexadecimal digits. */
    public String id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(typed()), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private byte[] typed() {
        byte[] raw = Base64.getDecoder().decode(base64);
        return ByteBuffer.allocate(1 + raw.length).put(TYPE).put(raw).array();
    }

    /** Tells whether this key made one of a note's signatures. */
    public boolean signed(SignedNote note) {
        return note.signatures().stream()
                .filter(signature ->
                        signature.key().equals(name) && signature.keyId().equals(id()))
                .anyMatch(signature -> matches(note.text(), signature.bytes()));
    }

    private boolean matches(String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(javaKey());
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private PublicKey javaKey() throws GeneralSecurityException {
        byte[] raw = Base64.getDecoder().decode(base64);
        byte[] encoded = ByteBuffer.allocate(X509_PREFIX.length + raw.length)
                .put(X509_PREFIX)
                .put(raw)
                .array();
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }
}
