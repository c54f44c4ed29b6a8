package org.territoireouvert.calls.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * Stands for what some fields of a sheet say, so that a form tells on which text it was filled in. Somebody who changed other fields
 * meanwhile is in nobody's way.
 */
public final class FieldTrace {

    private FieldTrace() {}

    /** Returns 64 hexadecimal digits, the same for the same words only. */
    public static String of(CallPart part, CallSheet sheet) {
        return of(SheetField.of(part).stream().map(field -> field.of(sheet)).toList());
    }

    /** Returns the same for values that are always written the same way. */
    public static String of(Collection<?> values) {
        String text = values.stream().map(Object::toString).collect(Collectors.joining("\u001f"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
