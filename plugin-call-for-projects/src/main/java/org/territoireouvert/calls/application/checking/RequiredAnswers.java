package org.territoireouvert.calls.application.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;

/** Looks for answers that are required and were not given. */
public final class RequiredAnswers implements MissingAnswers {

    /** Creates it. */
    public RequiredAnswers() {}

    @Override
    public List<Missing> of(Opened opened, FormAnswers answers) {
        List<Missing> missing = new ArrayList<>();
        for (FormSection section : opened.sheet().form().sections()) {
            for (FormField field : section.fields()) {
                if (field.isAsked(answers)) {
                    look(section, field, answers, missing);
                }
            }
        }
        return missing;
    }

    private static void look(FormSection section, FormField field, FormAnswers answers, List<Missing> missing) {
        switch (field.kind()) {
            case EXPLANATION, BUDGET -> {
                // Nothing is asked here: a budget has its own page and its own check.
            }
            case ROWS -> lookAtRows(section, field, answers, missing);
            case TEXT,
                    LONG_TEXT,
                    NUMBER,
                    MONEY,
                    DATE,
                    YES_NO,
                    CHOICE,
                    CHOICES,
                    EMAIL,
                    PHONE,
                    LINK,
                    SIRET,
                    RNA,
                    COMMUNE,
                    IBAN,
                    FILE,
                    PLACE -> lookAtOne(section, field, answers, UnaryOperator.identity(), missing);
        }
    }

    private static void lookAtOne(
            FormSection section,
            FormField field,
            FormAnswers answers,
            UnaryOperator<String> place,
            List<Missing> missing) {
        String code = place.apply(field.code());
        if (field.required() && answers.of(code).isEmpty()) {
            String key = field.kind() == FieldKind.FILE ? "sending.missing.file" : "sending.missing.answer";
            missing.add(new Missing(section.code(), code, key, List.of(field.label())));
        }
    }

    private static void lookAtRows(FormSection section, FormField field, FormAnswers answers, List<Missing> missing) {
        int rows = answers.rows(field.code());
        long least = Math.max(field.required() ? 1 : 0, field.bounds().least().orElse(0L));
        if (rows < least && (field.required() || rows > 0)) {
            missing.add(new Missing(
                    section.code(), field.code(), "sending.missing.rows", List.of(field.label(), least, rows)));
        }
        for (int row = 0; row < rows; row++) {
            int number = row;
            for (FormField column : field.columns()) {
                lookAtOne(section, column, answers, code -> FormAnswers.inRow(field.code(), number, code), missing);
            }
        }
    }
}
