package org.territoireouvert.calls.web.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;

/** Names the inputs of a field, to take what was typed from one form to the next as it is. */
final class FieldNames {

    private static final String FILE_TEXT = ".texte";

    private FieldNames() {}

    /** Returns the names of the inputs under which an answer is typed. */
    static List<String> of(FormField field, String code) {
        String name = SectionForm.name(code);
        return switch (field.kind()) {
            case EXPLANATION, ROWS, BUDGET -> List.of();
            case FILE -> List.of(name + FILE_TEXT);
            case CHOICES ->
                IntStream.range(0, field.options().size())
                        .mapToObj(option -> name + "." + option)
                        .toList();
            case PLACE -> List.of(name + SectionForm.LATITUDE, name + SectionForm.LONGITUDE);
            default -> List.of(name);
        };
    }

    /** Returns the names for a field with so many rows. */
    static List<String> of(FormField field, int rows) {
        if (field.kind() != FieldKind.ROWS) {
            return of(field, field.code());
        }
        List<String> names = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (FormField column : field.columns()) {
                names.addAll(of(column, FormAnswers.inRow(field.code(), row, column.code())));
            }
        }
        return names;
    }

    /** Takes a row out of a form: those that follow move up. */
    static void removeRow(FormInput form, FormField field, int removed, int rows) {
        for (int row = removed; row < rows; row++) {
            for (FormField column : field.columns()) {
                List<String> here = of(column, FormAnswers.inRow(field.code(), row, column.code()));
                List<String> next = of(column, FormAnswers.inRow(field.code(), row + 1, column.code()));
                for (int input = 0; input < here.size(); input++) {
                    form.prefill(here.get(input), form.value(next.get(input)));
                }
            }
        }
    }
}
