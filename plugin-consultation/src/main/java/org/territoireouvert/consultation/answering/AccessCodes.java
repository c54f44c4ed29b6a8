package org.territoireouvert.consultation.answering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.territoireouvert.api.ErrorCode;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.consultation.model.PlannedStep;

/**
 * Makes codes and their hashes, with a key that is in no backup: who gets hold of one cannot try codes. Safe for all threads.
 */
final class AccessCodes {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 10;
    private static final int KEY_LENGTH = 32;
    private static final String MAC = "HmacSHA256";
    private static final String PURPOSE = "questionnaire-code";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PluginContext context;

    AccessCodes(PluginContext context) {
        this.context = context;
    }

    /** Returns a new code as people type it: two groups of five letters and digits. */
    String make() {
        StringBuilder code = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.insert(LENGTH / 2, '-').toString();
    }

    /** Returns the hash of a code of a step, 64 hexadecimal digits; spaces, hyphens and small letters do not matter. */
    String hash(PlannedStep step, String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key());
            String text = String.join("\0", PURPOSE, step.path(), code);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + MAC, impossible);
        }
    }

    private SecretKeySpec key() {
        Path file = context.secretDirectory().resolve("questionnaire-codes.key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return new SecretKeySpec(Files.readAllBytes(file), MAC);
        } catch (IOException failure) {
            throw new ToolkitException(
                    new ErrorCode("QUESTIONNAIRE_KEY", ErrorCode.Kind.ENVIRONMENT),
                    "La clé des codes de questionnaires, " + file
                            + ", ne se lit pas ou ne s’écrit pas : vérifiez le dossier et ses droits.",
                    failure);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[KEY_LENGTH];
        RANDOM.nextBytes(key);
        try {
            Files.write(file, key, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException madeByAnotherProcess) {
            // Its key serves as well.
        }
    }
}
