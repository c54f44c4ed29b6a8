package org.territoireouvert.calls.model.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes answers apart by fields, and puts them together. The rows of a field belong to it. */
public final class AnswerParts {

    private AnswerParts() {}

    /** Returns the answers to one field, those in its rows included. */
    public static FormAnswers of(FormAnswers answers, String field) {
        Map<String, List<String>> part = new LinkedHashMap<>();
        answers.values().forEach((code, values) -> {
            if (belongs(code, field)) {
                part.put(code, values);
            }
        });
        return new FormAnswers(part);
    }

    /** Returns answers in which those to one field are the ones of other answers. */
    public static FormAnswers take(FormAnswers answers, String field, FormAnswers others) {
        return without(answers, field).and(of(others, field));
    }

    /** Returns answers without those to one field. */
    public static FormAnswers without(FormAnswers answers, String field) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        answers.values().forEach((code, values) -> {
            if (!belongs(code, field)) {
                kept.put(code, values);
            }
        });
        return new FormAnswers(kept);
    }

    /** Tells whether two answer one field alike. */
    public static boolean isSame(FormAnswers one, FormAnswers other, String field) {
        return of(one, field).equals(of(other, field));
    }

    /** Returns the fields of a section that two answer differently, in the order of the section. */
    public static List<String> differing(FormSection section, FormAnswers one, FormAnswers other) {
        List<String> differing = new ArrayList<>();
        for (FormField field : section.fields()) {
            if (!isSame(one, other, field.code())) {
                differing.add(field.code());
            }
        }
        return differing;
    }

    /** Returns the answers without empty rows: those that follow move up. */
    public static FormAnswers closeRows(FormAnswers answers, FormField field) {
        FormAnswers closed = without(answers, field.code());
        Map<String, List<String>> rows = new LinkedHashMap<>(closed.values());
        int next = 0;
        for (int row = 0; row < answers.rows(field.code()); row++) {
            boolean filled = false;
            for (FormField column : field.columns()) {
                List<String> values = answers.of(FormAnswers.inRow(field.code(), row, column.code()));
                if (!values.isEmpty()) {
                    rows.put(FormAnswers.inRow(field.code(), next, column.code()), values);
                    filled = true;
                }
            }
            next += filled ? 1 : 0;
        }
        return new FormAnswers(rows);
    }

    private static boolean belongs(String code, String field) {
        return code.equals(field) || code.startsWith(field + ".");
    }
}
