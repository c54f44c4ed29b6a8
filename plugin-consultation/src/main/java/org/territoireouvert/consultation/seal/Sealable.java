package org.territoireouvert.consultation.seal;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Something that came in and everybody may know, as a line of a seal is made of it. */
public sealed interface Sealable {

    /** Returns what it is. */
    LineKind kind();

    /** Returns what tells it from all others of its kind in the step. */
    String object();

    /** Returns what everybody may know it by; empty for nothing. */
    String identifier();

    /** Returns when it was published; empty when nobody may know that. */
    String moment();

    /**
     * Words.
     *
     * @param words all that everybody reads of it, see {@link #joined}
     */
    record Words(LineKind kind, String object, String identifier, String moment, String words) implements Sealable {

        /** Stands between the parts of what was written. */
        private static final char BETWEEN = '\u001f';

        /** Joins parts so that none can run into the next: unit separators (U+001F) stand between them and nowhere else. */
        public static String joined(List<String> parts) {
            return parts.stream()
                    .map(part -> part.replace(BETWEEN, ' '))
                    .collect(Collectors.joining(String.valueOf(BETWEEN)));
        }
    }

    /** Numbers by their names. */
    record Numbers(LineKind kind, String object, String identifier, SortedMap<String, Long> numbers)
            implements Sealable {

        /** Copies the numbers. */
        public Numbers {
            numbers = new TreeMap<>(numbers);
        }

        /** Returns a single number. */
        public static Numbers of(LineKind kind, String identifier, String name, long number) {
            return new Numbers(kind, identifier, identifier, new TreeMap<>(Map.of(name, number)));
        }

        @Override
        public String moment() {
            return "";
        }

        /** Returns them as a line holds them: {@code agreed=12,disagreed=3}. */
        public String text() {
            return numbers.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining(","));
        }
    }
}
