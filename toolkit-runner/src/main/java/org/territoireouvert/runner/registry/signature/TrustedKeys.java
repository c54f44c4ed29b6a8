package org.territoireouvert.runner.registry.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.territoireouvert.runner.registry.Fingerprint;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.RegistryKey;

/**
 * The keys by which an index of one registry may be signed now.
 *
 * @param keys as they were listed by an index that was believed, or came with the software
 */
public record TrustedKeys(List<RegistryKey> keys) {

    /** What stands in front of the raw key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** Copies the list. */
    public TrustedKeys {
        keys = List.copyOf(keys);
    }

    /** Returns those of the keys of an index that have a fingerprint which somebody typed. */
    public static TrustedKeys typed(Fingerprint fingerprint, List<RegistryKey> listed) {
        return new TrustedKeys(listed.stream()
                .filter(key -> key.fingerprint().equals(fingerprint))
                .toList());
    }

    /**
     * Returns the keys that are trusted once an index is believed: those that it lists, so that one which is left out is trusted no
     * more. An index without keys changes nothing.
     */
    public TrustedKeys after(List<RegistryKey> listed) {
        return listed.isEmpty() ? this : new TrustedKeys(listed);
    }

    /**
     * Returns the key that signed some bytes.
     *
     * @throws RefusedException when none of the signatures is good: of other keys, of keys that are good no more, or of other bytes
     */
    public RegistryKey verify(byte[] bytes, List<IndexSignature> signatures, Instant now) {
        boolean known = false;
        boolean old = false;
        for (IndexSignature signature : signatures) {
            for (RegistryKey key : keys) {
                if (key.id().equals(signature.key())) {
                    known = true;
                    old |= !key.isGoodAt(now);
                    if (key.isGoodAt(now) && isGood(key, bytes, signature)) {
                        return key;
                    }
                }
            }
        }
        if (!known) {
            throw new RefusedException(Ground.TRUST, "registry.other-key", names(signatures));
        }
        throw new RefusedException(Ground.TRUST, old ? "registry.key-expired" : "registry.altered", names(signatures));
    }

    private static String names(List<IndexSignature> signatures) {
        return signatures.stream().map(IndexSignature::key).collect(Collectors.joining(", "));
    }

    private static boolean isGood(RegistryKey key, byte[] bytes, IndexSignature signature) {
        try {
            Signature verifier = Signature.getInstance(SigningKey.ALGORITHM);
            verifier.initVerify(publicKey(key.raw()));
            verifier.update(bytes);
            return verifier.verify(signature.bytes());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        byte[] encoded = new byte[X509.length + raw.length];
        System.arraycopy(X509, 0, encoded, 0, X509.length);
        System.arraycopy(raw, 0, encoded, X509.length, raw.length);
        return KeyFactory.getInstance(SigningKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }
}
