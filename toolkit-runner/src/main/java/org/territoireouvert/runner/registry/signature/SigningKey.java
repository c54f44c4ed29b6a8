package org.territoireouvert.runner.registry.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.LocalDate;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.territoireouvert.runner.registry.Fingerprint;
import org.territoireouvert.runner.registry.RegistryKey;

/** A private key that signs indexes; its public half follows from it. */
public final class SigningKey {

    static final String ALGORITHM = "Ed25519";

    private static final int ID_LENGTH = 12;

    private final PrivateKey key;
    private final byte[] raw;

    private SigningKey(PrivateKey key, byte[] raw) {
        this.key = key;
        this.raw = raw;
    }

    /** Makes a new key. */
    public static SigningKey generate() {
        try {
            return of(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    /**
     * Reads a key in the form of PKCS #8.
     *
     * @throws IllegalArgumentException when it is none
     */
    static SigningKey decoded(byte[] pkcs8) {
        try {
            return of(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("it is no private key of the kind " + ALGORITHM, e);
        }
    }

    private static SigningKey of(PrivateKey key) {
        byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
        return new SigningKey(
                key,
                new Ed25519PrivateKeyParameters(seed, 0).generatePublicKey().getEncoded());
    }

    byte[] encoded() {
        return key.getEncoded();
    }

    /** Returns the name by which signatures name this key: the first digits of the fingerprint. */
    public String id() {
        return fingerprint().hexadecimal().substring(0, ID_LENGTH);
    }

    /** Returns the fingerprint that operators type. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(raw);
    }

    /**
     * Returns the public half, to be listed.
     *
     * @param until last day on which it is good
     */
    public RegistryKey listed(LocalDate until) {
        return new RegistryKey(id(), Base64.getEncoder().encodeToString(raw), until);
    }

    /** Signs bytes. */
    public IndexSignature sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(bytes);
            return IndexSignature.of(id(), signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot sign with " + ALGORITHM, e);
        }
    }
}
