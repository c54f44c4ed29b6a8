package org.territoireouvert.consultation.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.territoireouvert.api.ErrorCode;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.ToolkitException;

/**
 * The keys of consultations, one file each in the folder that no backup holds. With it, and only with it, one gets from an account to
 * the answers that it gave. Safe for all threads.
 */
final class ProfileKeys {

    private static final int LENGTH = 32;
    private static final String MAC = "HmacSHA256";
    private static final String BEFORE = "profile-";
    private static final String AFTER = ".key";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PluginContext context;

    ProfileKeys(PluginContext context) {
        this.context = context;
    }

    private Path file(String consultation) {
        return context.secretDirectory().resolve(BEFORE + consultation + AFTER);
    }

    /** Tells whether there is a key. */
    boolean isKept(String consultation) {
        return Files.exists(file(consultation));
    }

    /** Makes a key, unless there is one. Who calls it makes others wait who would make the same. */
    void make(String consultation) {
        Path file = file(consultation);
        if (Files.exists(file)) {
            return;
        }
        byte[] key = new byte[LENGTH];
        RANDOM.nextBytes(key);
        try {
            Files.write(file, key, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw broken(file, e);
        }
    }

    /** Destroys a key: from now on nobody finds the answers of an account, the account itself neither. */
    void destroy(String consultation) {
        try {
            Files.deleteIfExists(file(consultation));
        } catch (IOException e) {
            throw broken(file(consultation), e);
        }
    }

    /** Returns the consultations that have a key, by the ends of their addresses. */
    List<String> kept() {
        try (Stream<Path> files = Files.list(context.secretDirectory())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(BEFORE) && name.endsWith(AFTER))
                    .map(name -> name.substring(BEFORE.length(), name.length() - AFTER.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw broken(context.secretDirectory(), e);
        }
    }

    /** Returns under which name the answer of a person to a question is kept: 64 hexadecimal digits. */
    String slot(String consultation, Question question, String person) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key(file(consultation)));
            String words = String.join("\0", "profile-slot-v1", consultation, question.name(), person);
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + MAC, e);
        }
    }

    private SecretKeySpec key(Path file) {
        try {
            return new SecretKeySpec(Files.readAllBytes(file), MAC);
        } catch (IOException e) {
            throw broken(file, e);
        }
    }

    private static ToolkitException broken(Path file, IOException cause) {
        return new ToolkitException(
                new ErrorCode("PROFILE_KEY", ErrorCode.Kind.ENVIRONMENT),
                "La clé " + file + " ne se lit pas ou ne s’écrit pas : vérifiez le dossier et ses droits.",
                cause);
    }
}
