package org.territoireouvert.runner.identity.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.territoireouvert.runner.identity.KeyedHash;

/**
 * Seals texts that must be read again, so that a row that leaks says nothing and a row that is moved or changed is not believed
 * (AES-256-GCM, a key of its own from the secret of the instance). Safe for all threads.
 */
public final class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** Seals with the secret of an instance. */
    public Seal(String instanceSecret) {
        this.key =
                new SecretKeySpec(Base64.getUrlDecoder().decode(new KeyedHash(instanceSecret).of("seal", "")), "AES");
    }

    /**
     * Seals a text.
     *
     * @param place where it is kept; it opens nowhere else
     */
    public String close(String place, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = work(Cipher.ENCRYPT_MODE, nonce, place, text.getBytes(StandardCharsets.UTF_8));
        byte[] kept = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, kept, NONCE_BYTES, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(kept);
    }

    /**
     * Opens a text that was sealed for this place.
     *
     * @throws IllegalStateException when it was changed, moved, or sealed by another instance
     */
    public String open(String place, String sealed) {
        byte[] kept = Base64.getUrlDecoder().decode(sealed);
        byte[] text = work(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(kept, NONCE_BYTES),
                place,
                Arrays.copyOfRange(kept, NONCE_BYTES, kept.length));
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte[] work(int mode, byte[] nonce, String place, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What was sealed for \"" + place + "\" does not open", e);
        }
    }
}
