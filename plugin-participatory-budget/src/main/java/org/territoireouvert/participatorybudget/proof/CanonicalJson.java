package org.territoireouvert.participatorybudget.proof;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON in one way only, so that the same content always has the same bytes: RFC 8785 on objects, lists, texts, whole numbers and
 * truth values. Keys are sorted, there are no spaces, texts are in Unicode form NFC.
 */
public final class CanonicalJson {

    private static final char FIRST_PRINTABLE = ' ';

    private final StringBuilder written = new StringBuilder();

    private CanonicalJson() {}

    /**
     * Writes a value.
     *
     * @param value made of {@link Map}s with texts as keys, {@link Collection}s, texts, whole numbers and truth values
     * @throws IllegalArgumentException when anything else is in it
     */
    public static String write(Object value) {
        CanonicalJson json = new CanonicalJson();
        json.value(value);
        return json.written.toString();
    }

    private void value(Object value) {
        switch (value) {
            case Map<?, ?> map -> object(map);
            case Collection<?> list -> list(list);
            case String text -> text(text);
            case Integer number -> written.append(number.intValue());
            case Long number -> written.append(number.longValue());
            case Boolean truth -> written.append(truth.booleanValue());
            default -> throw new IllegalArgumentException("No canonical form for \"" + value + "\"");
        }
    }

    /** Keys are sorted by their UTF-16 units, as {@link String} compares. */
    private void object(Map<?, ?> map) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        written.append('{');
        String separator = "";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            written.append(separator);
            text(entry.getKey());
            written.append(':');
            value(entry.getValue());
            separator = ",";
        }
        written.append('}');
    }

    private void list(Collection<?> list) {
        written.append('[');
        for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
            value(items.next());
            if (items.hasNext()) {
                written.append(',');
            }
        }
        written.append(']');
    }

    private void text(String text) {
        written.append('"');
        Normalizer.normalize(text, Normalizer.Form.NFC).chars().forEach(unit -> character((char) unit));
        written.append('"');
    }

    private void character(char unit) {
        switch (unit) {
            case '"', '\\' -> written.append('\\').append(unit);
            case '\b' -> written.append("\\b");
            case '\t' -> written.append("\\t");
            case '\n' -> written.append("\\n");
            case '\f' -> written.append("\\f");
            case '\r' -> written.append("\\r");
            default -> {
                if (unit < FIRST_PRINTABLE) {
                    written.append(String.format("\\u%04x", (int) unit));
                } else {
                    written.append(unit);
                }
            }
        }
    }
}
