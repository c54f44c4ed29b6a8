package org.territoireouvert.calls.web.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;

/** Writes answers into hidden inputs, so that a page in between loses nothing of what was typed. */
final class HiddenFields {

    private HiddenFields() {}

    /** Returns names and values. */
    static List<Map.Entry<String, String>> of(FormSection section, FormAnswers answers, FillForm fill) {
        FormInput form = FormInput.empty();
        List<Map.Entry<String, String>> hidden = new ArrayList<>();
        for (FormField field : section.fields()) {
            int rows = answers.rows(field.code());
            fill.fill(form, field, answers);
            if (field.kind() == FieldKind.ROWS) {
                hidden.add(Map.entry(SectionForm.ROWS + field.code(), Integer.toString(rows)));
            }
            for (String name : FieldNames.of(field, rows)) {
                if (!form.value(name).isEmpty()) {
                    hidden.add(Map.entry(name, form.value(name)));
                }
            }
        }
        return hidden;
    }
}
