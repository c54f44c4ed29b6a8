package org.territoireouvert.runner.identity.staff.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.territoireouvert.api.ErrorCode;
import org.territoireouvert.api.ToolkitException;

/**
 * Hashes passwords with Argon2id, at the cost that OWASP recommends, and tells whether one is right. Each takes 19 MiB for a
 * moment: four are computed at once in the whole process, the others wait. Safe for all threads.
 */
public final class PasswordHashes {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int VERSION = Argon2Parameters.ARGON2_VERSION_13;

    /** The form of the password hashing competition (PHC). */
    private static final Pattern SHAPE = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** A hash that no password has, compared for accounts that are not there, so that this takes as long. */
    private static final String NOBODYS = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES
            + "$bm9ib2R5IGlzIGhlcmUuLg$" + "A".repeat(43);

    private static final int AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 10;
    private static final Semaphore PERMITS = new Semaphore(AT_ONCE, true);

    private final SecureRandom random = new SecureRandom();

    /** Returns the hash of a new password, with a salt of its own. */
    public String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = compute(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=" + VERSION + "$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$"
                + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
    }

    /** Tells whether a password has a hash, in a time that says nothing about either. */
    public boolean matches(String hash, String password) {
        Matcher parts = SHAPE.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + hash + "\" is no hash of Argon2id");
        }
        Base64.Decoder decoder = Base64.getDecoder();
        byte[] expected = decoder.decode(parts.group(5));
        byte[] computed = compute(
                password,
                decoder.decode(parts.group(4)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, computed);
    }

    /** Works as long as {@link #matches} for an account that is not there, or has no password. */
    public void compareWithNobodys(String password) {
        matches(NOBODYS, password);
    }

    private static byte[] compute(String password, byte[] salt, int memory, int passes, int lanes, int size) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(VERSION)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] hash = new byte[size];
        enter();
        try {
            generator.generateBytes(
                    Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            PERMITS.release();
        }
        return hash;
    }

    private static void enter() {
        try {
            if (PERMITS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ToolkitException(
                new ErrorCode("PASSWORDS_BUSY", ErrorCode.Kind.ENVIRONMENT), "Too many passwords are compared at once");
    }
}
