package org.territoireouvert.initiatives.writing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.SheetField;
import org.territoireouvert.initiatives.model.SheetPart;

/**
 * Stands for what a part of a sheet says, so that a form tells on which text it was filled in. Somebody who changed another part meanwhile
 * is in nobody's way.
 */
public final class PartTrace {

    private PartTrace() {}

    /** Returns 64 hexadecimal digits, the same for the same words only. */
    public static String of(SheetPart part, Sheet sheet) {
        String text =
                SheetField.of(part).stream().map(field -> field.trace(sheet)).collect(Collectors.joining("\u001f"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
