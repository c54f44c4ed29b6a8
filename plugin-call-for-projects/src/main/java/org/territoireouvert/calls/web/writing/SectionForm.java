package org.territoireouvert.calls.web.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.territory.TerritoryField;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.calls.model.form.AnswerParts;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;
import org.territoireouvert.calls.model.form.ReadAnswer;

/** Reads what was typed into the fields of a section. Names of answers start with {@code r.}, so that no field meets one of ours. */
final class SectionForm {

    static final String SHOWN = "montres";
    static final String ROWS = "lignes.";
    static final String LATITUDE = ".latitude";
    static final String LONGITUDE = ".longitude";

    /** The most rows of a field for which the funder says nothing. */
    static final int MOST_ROWS = 50;

    private static final String ANSWER = "r.";
    private static final int LONGEST = 100_000;
    private static final int LONGEST_COUNT = 5;

    private final Territories territories;

    SectionForm(Territories territories) {
        this.territories = territories;
    }

    /**
     * What was read; the form has the problems.
     *
     * @param answers that can be kept, without empty rows
     * @param typed the same with the rows as they stand in the form
     * @param fields that the form showed
     * @param rows how many rows it showed, by field
     * @param choices territories that may be meant, by the name of the input
     */
    record Read(
            FormAnswers answers,
            FormAnswers typed,
            Set<String> fields,
            Map<String, Integer> rows,
            Map<String, List<Territory>> choices) {}

    /** Returns the name of the input of an answer. */
    static String name(String code) {
        return ANSWER + code;
    }

    Read read(Request request, FormInput form, FormSection section) {
        Set<String> shown =
                new LinkedHashSet<>(List.of(request.form(SHOWN).orElse("").split(" ")));
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, Integer> rows = new LinkedHashMap<>();
        Map<String, List<Territory>> choices = new LinkedHashMap<>();
        Set<String> fields = new LinkedHashSet<>();
        for (FormField field : section.fields()) {
            if (!shown.contains(field.code())) {
                continue;
            }
            fields.add(field.code());
            if (field.kind() == FieldKind.ROWS) {
                int count = count(request, field);
                rows.put(field.code(), count);
                for (int row = 0; row < count; row++) {
                    for (FormField column : field.columns()) {
                        String code = FormAnswers.inRow(field.code(), row, column.code());
                        values.put(code, one(request, form, column, code, choices));
                    }
                }
            } else {
                values.put(field.code(), one(request, form, field, field.code(), choices));
            }
        }
        FormAnswers typed = new FormAnswers(values);
        FormAnswers answers = typed;
        for (FormField field : section.fields()) {
            if (field.kind() == FieldKind.ROWS && fields.contains(field.code())) {
                answers = AnswerParts.closeRows(answers, field);
            }
        }
        return new Read(answers, typed, fields, rows, choices);
    }

    /** Returns how many rows a form shows. */
    static int count(Request request, FormField field) {
        String typed = request.form(ROWS + field.code()).orElse("0");
        int count = typed.length() < LONGEST_COUNT && typed.matches("[0-9]+") ? Integer.parseInt(typed) : 0;
        return (int) Math.min(count, most(field));
    }

    static long most(FormField field) {
        return field.bounds().most().orElse((long) MOST_ROWS);
    }

    private List<String> one(
            Request request, FormInput form, FormField field, String code, Map<String, List<Territory>> choices) {
        String name = name(code);
        return switch (field.kind()) {
            case EXPLANATION, ROWS, BUDGET, FILE -> List.of();
            case CHOICES -> checked(form, field, code, boxes(form, field, name));
            case COMMUNE -> commune(form, field, name, choices);
            case PLACE -> {
                String latitude = form.optional(name + LATITUDE, LONGEST);
                String longitude = form.optional(name + LONGITUDE, LONGEST);
                boolean empty = latitude.isEmpty() && longitude.isEmpty();
                yield checked(form, field, code, empty ? List.of() : List.of(latitude, longitude));
            }
            default -> {
                String typed = form.optional(name, LONGEST);
                yield checked(form, field, code, typed.isEmpty() ? List.of() : List.of(typed));
            }
        };
    }

    private static List<String> boxes(FormInput form, FormField field, String name) {
        List<String> ticked = new ArrayList<>();
        for (int option = 0; option < field.options().size(); option++) {
            String value = form.optional(name + "." + option, LONGEST);
            if (!value.isEmpty()) {
                ticked.add(value);
            }
        }
        return ticked;
    }

    private List<String> commune(FormInput form, FormField field, String name, Map<String, List<Territory>> choices) {
        TerritoryField picker = new TerritoryField(name, Set.of(Territory.Kind.COMMUNE), false);
        return switch (picker.read(form, territories)) {
            case TerritoryField.Chosen chosen -> List.of(chosen.territory().code());
            case TerritoryField.Empty nothing -> List.of();
            case TerritoryField.Unclear unclear -> {
                choices.put(name, unclear.choices());
                yield List.of();
            }
        };
    }

    private static List<String> checked(FormInput form, FormField field, String code, List<String> typed) {
        return switch (ReadAnswer.read(field, typed)) {
            case ReadAnswer.Reading.Read read -> read.values();
            case ReadAnswer.Reading.Impossible impossible -> {
                form.error(
                        name(code),
                        impossible.messageKey(),
                        impossible.arguments().toArray());
                yield List.of();
            }
        };
    }
}
