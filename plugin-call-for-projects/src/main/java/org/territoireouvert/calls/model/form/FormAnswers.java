package org.territoireouvert.calls.model.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers by the codes of fields, as text: a number as {@code 12.5}, an amount as {@code 1200.50}, a day as {@code 2026-11-27}, yes
 * as {@code oui}, a choice as its option, a commune as its code, a file as its identifier, a place as {@code 48.1147,-1.6794}. An
 * answer of a row stands under {@code field.row.column}, rows counted from 0. A field without an answer is not there.
 */
public record FormAnswers(Map<String, List<String>> values) {

    /** No answer. */
    public static final FormAnswers NONE = new FormAnswers(Map.of());

    /** The answer "yes". */
    public static final String YES = "oui";

    /** The answer "no". */
    public static final String NO = "non";

    /** Copies the values in the order of their codes, leaves out empty ones. */
    public FormAnswers {
        Map<String, List<String>> kept = new TreeMap<>();
        values.forEach((code, given) -> {
            List<String> filled =
                    given.stream().filter(value -> !value.isEmpty()).toList();
            if (!filled.isEmpty()) {
                kept.put(code, filled);
            }
        });
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(kept));
    }

    /** Returns the answers to a field, none when it was not answered. */
    public List<String> of(String code) {
        return values.getOrDefault(code, List.of());
    }

    /** Returns the one answer, empty when there is none. */
    public String text(String code) {
        List<String> given = of(code);
        return given.isEmpty() ? "" : given.getFirst();
    }

    /** Returns under what an answer of a row stands. */
    public static String inRow(String field, int row, String column) {
        return field + "." + row + "." + column;
    }

    /** Returns how many rows a field has. */
    public int rows(String field) {
        String start = field + ".";
        return values.keySet().stream()
                .filter(code -> code.startsWith(start))
                .mapToInt(code ->
                        Integer.parseInt(code.substring(start.length(), code.indexOf('.', start.length()))) + 1)
                .max()
                .orElse(0);
    }

    /** Returns these answers and others, which win where both answer. */
    public FormAnswers and(FormAnswers others) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.putAll(others.values);
        return new FormAnswers(all);
    }
}
