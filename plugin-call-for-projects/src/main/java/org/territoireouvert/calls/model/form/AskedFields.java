package org.territoireouvert.calls.model.form;

import java.util.List;

/** Tells which fields are asked, by what was answered before. */
public final class AskedFields {

    private AskedFields() {}

    /** Returns the fields of a section that are asked. */
    public static List<FormField> of(FormSection section, FormAnswers all) {
        return section.fields().stream().filter(field -> field.isAsked(all)).toList();
    }

    /** Returns the columns that are asked in a row; their conditions look at the row first, then at the whole form. */
    public static List<FormField> inRow(FormField rows, int row, FormAnswers all) {
        return rows.columns().stream()
                .filter(column -> column.condition().isEmpty()
                        || column.condition().get().isMet(seenFrom(rows, row, column, all)))
                .toList();
    }

    private static FormAnswers seenFrom(FormField rows, int row, FormField column, FormAnswers all) {
        String asked = column.condition().orElseThrow().field();
        boolean near = rows.columns().stream().anyMatch(one -> one.code().equals(asked));
        return near
                ? new FormAnswers(java.util.Map.of(asked, all.of(FormAnswers.inRow(rows.code(), row, asked))))
                : all;
    }

    /** Returns the answers to the fields that are asked: what is sent. */
    public static FormAnswers answers(ApplicationForm form, FormAnswers all) {
        FormAnswers kept = all;
        for (FormField field : form.fields().toList()) {
            if (!field.isAsked(all)) {
                kept = AnswerParts.without(kept, field.code());
            } else if (field.kind() == FieldKind.ROWS) {
                kept = withoutUnasked(kept, field, all);
            }
        }
        return kept;
    }

    private static FormAnswers withoutUnasked(FormAnswers answers, FormField rows, FormAnswers all) {
        FormAnswers kept = answers;
        for (int row = 0; row < all.rows(rows.code()); row++) {
            List<FormField> asked = inRow(rows, row, all);
            for (FormField column : rows.columns()) {
                if (!asked.contains(column)) {
                    kept = AnswerParts.without(kept, FormAnswers.inRow(rows.code(), row, column.code()));
                }
            }
        }
        return kept;
    }
}
