package org.territoireouvert.consultation.seal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A line of a seal: {@code kind identifier moment value}, with a hyphen for what is not said.
 *
 * @param object see {@link Sealable#object}
 * @param salt 64 hexadecimal digits; empty for numbers, and once the words are erased
 * @param value digest of salt and words, {@code sha256:} and 64 hexadecimal digits; or numbers
 */
public record SealLine(LineKind kind, String object, String identifier, String moment, String salt, String value) {

    private static final String DIGEST = "sha256:";

    /**
     * Makes the line of something.
     *
     * @param salt random, never used for anything else
     */
    static SealLine of(Sealable sealable, String salt) {
        return switch (sealable) {
            case Sealable.Words words ->
                new SealLine(
                        words.kind(),
                        words.object(),
                        words.identifier(),
                        words.moment(),
                        salt,
                        DIGEST + Fingerprint.of(salt + words.words()));
            case Sealable.Numbers numbers ->
                new SealLine(
                        numbers.kind(), numbers.object(), numbers.identifier(), numbers.moment(), "", numbers.text());
        };
    }

    /** Returns what is the same for two lines that speak of the same. */
    String key() {
        return key(kind, object);
    }

    static String key(LineKind kind, String object) {
        return kind + " " + object;
    }

    /** Tells whether the line still says what is there now. */
    public boolean holds(Sealable sealable) {
        return of(sealable, salt).value().equals(value);
    }

    /** Tells whether the salt was destroyed with the words. */
    boolean isErased() {
        return !kind.isNumbers() && salt.isEmpty();
    }

    /** Returns the numbers that it holds. */
    SortedMap<String, Long> numbers() {
        SortedMap<String, Long> numbers = new TreeMap<>();
        for (String number : value.split(",")) {
            int sign = number.indexOf('=');
            numbers.put(number.substring(0, sign), Long.parseLong(number.substring(sign + 1)));
        }
        return numbers;
    }

    /** Returns the line as it stands in the file, without its end. */
    public String text() {
        return kind + " " + plain(identifier) + " " + plain(moment) + " " + value;
    }

    /** Nothing in a line is a space but what stands between its parts. */
    private static String plain(String text) {
        if (text.isEmpty()) {
            return "-";
        }
        StringBuilder plain = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            if (one > ' ' && one < 0x7f && one != '%') {
                plain.append((char) one);
            } else {
                plain.append('%').append(HexFormat.of().toHexDigits(one).toUpperCase(Locale.ROOT));
            }
        }
        return plain.toString();
    }
}
