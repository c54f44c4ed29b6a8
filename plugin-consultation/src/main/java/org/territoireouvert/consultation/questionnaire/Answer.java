package org.territoireouvert.consultation.questionnaire;

import java.util.List;

/**
 * What somebody answers to one question, as they typed it, right or wrong.
 *
 * @param values identifiers of the choices (single, multiple), of the choices from the first rank on (ranking), {@code row=choice}
 *     (matrix), latitude and longitude (place), identifiers of the files (file), else one text as it was typed; empty for nothing
 */
public record Answer(List<String> values) {

    /** Nothing. */
    public static final Answer NONE = new Answer(List.of());

    /** Copies the values. */
    public Answer {
        values = List.copyOf(values);
    }

    /** Returns an answer. */
    public static Answer of(String... values) {
        return new Answer(List.of(values));
    }

    /** Tells whether nothing is answered. */
    public boolean isEmpty() {
        return values.stream().allMatch(String::isBlank);
    }

    /** Returns the first value, or empty text. */
    public String first() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Returns the choice for a row of a matrix, or empty text. */
    public String inRow(String row) {
        return values.stream()
                .filter(value -> value.startsWith(row + "="))
                .map(value -> value.substring(row.length() + 1))
                .findFirst()
                .orElse("");
    }
}
