package org.territoireouvert.runner.web.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.runner.web.route.RefusedRequest.Reason;

/** Reads percent-encoded text; what is not percent-encoded UTF-8 without control characters is refused. */
public final class StrictText {

    private static final int HEXADECIMAL = 16;

    private StrictText() {}

    /**
     * Cuts a path into its decoded segments; empty segments, as after a slash at the end, are dropped.
     *
     * @throws RefusedRequest when it cannot be read
     */
    public static List<String> segments(String rawPath) {
        List<String> segments = new ArrayList<>(6);
        int start = 1;
        while (start < rawPath.length()) {
            int slash = rawPath.indexOf('/', start);
            int end = slash < 0 ? rawPath.length() : slash;
            if (end > start) {
                String segment = decode(rawPath.substring(start, end), false);
                refuseControls(segment, false);
                segments.add(segment);
            }
            start = end + 1;
        }
        return segments;
    }

    /**
     * Reads {@code a=1&b=2}.
     *
     * @param lines whether values may hold line ends and tabs, as those of a form do
     * @param most parameters that are accepted
     * @throws RefusedRequest when it cannot be read or holds more
     */
    public static Map<String, List<String>> parameters(String raw, boolean lines, int most) {
        if (raw.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int count = 0;
        int start = 0;
        while (start <= raw.length()) {
            int ampersand = raw.indexOf('&', start);
            int end = ampersand < 0 ? raw.length() : ampersand;
            if (end > start) {
                if (++count > most) {
                    throw new RefusedRequest(Reason.MALFORMED, "more than " + most + " parameters");
                }
                int equals = raw.indexOf('=', start);
                int cut = equals < 0 || equals > end ? end : equals;
                String name = decode(raw.substring(start, cut), true);
                String value = cut == end ? "" : decode(raw.substring(cut + 1, end), true);
                refuseControls(name, false);
                refuseControls(value, lines);
                parameters.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
            }
            start = end + 1;
        }
        return parameters;
    }

    /** Reads UTF-8 strictly. */
    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedRequest(Reason.MALFORMED, "text that is not UTF-8");
        }
    }

    /** Refuses control characters; {@code lines} lets line ends and tabs pass. */
    public static void refuseControls(String text, boolean lines) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean line = character == '\n' || character == '\r' || character == '\t';
            if (Character.isISOControl(character) && !(lines && line)) {
                throw new RefusedRequest(Reason.MALFORMED, "a control character");
            }
        }
    }

    private static String decode(String raw, boolean plusIsSpace) {
        boolean plain = true;
        for (int index = 0; index < raw.length() && plain; index++) {
            char character = raw.charAt(index);
            plain = character != '%' && character < 128 && !(plusIsSpace && character == '+');
        }
        return plain ? raw : decodeBytes(raw.getBytes(StandardCharsets.UTF_8), plusIsSpace);
    }

    private static String decodeBytes(byte[] raw, boolean plusIsSpace) {
        byte[] bytes = new byte[raw.length];
        int length = 0;
        for (int index = 0; index < raw.length; index++) {
            byte current = raw[index];
            if (current == '%') {
                if (index + 2 >= raw.length) {
                    throw new RefusedRequest(Reason.MALFORMED, "a percent sign without two digits");
                }
                bytes[length++] = (byte) (digit(raw[index + 1]) * HEXADECIMAL + digit(raw[index + 2]));
                index += 2;
            } else {
                bytes[length++] = plusIsSpace && current == '+' ? (byte) ' ' : current;
            }
        }
        return utf8(java.util.Arrays.copyOf(bytes, length));
    }

    private static int digit(byte character) {
        int digit = Character.digit(character, HEXADECIMAL);
        if (digit < 0) {
            throw new RefusedRequest(Reason.MALFORMED, "a percent sign without two digits");
        }
        return digit;
    }
}
