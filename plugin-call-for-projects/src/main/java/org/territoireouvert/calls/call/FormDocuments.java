package org.territoireouvert.calls.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.text.JsonObject;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormField.Bounds;
import org.territoireouvert.calls.model.form.FormField.Condition;
import org.territoireouvert.calls.model.form.FormSection;

/** The part of the document of a call that holds its form. */
final class FormDocuments {

    private FormDocuments() {}

    static Map<String, Object> write(ApplicationForm form) {
        return Map.of(
                "sections",
                form.sections().stream()
                        .map(section -> Map.of(
                                "code", section.code(),
                                "title", section.title(),
                                "hint", section.hint(),
                                "fields", fields(section.fields())))
                        .toList());
    }

    private static List<Map<String, Object>> fields(List<FormField> fields) {
        return fields.stream().map(FormDocuments::field).toList();
    }

    private static Map<String, Object> field(FormField field) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("code", field.code());
        written.put("kind", field.kind());
        written.put("label", field.label());
        written.put("hint", field.hint());
        written.put("required", field.required());
        field.condition()
                .ifPresent(condition ->
                        written.put("condition", Map.of("field", condition.field(), "values", condition.values())));
        field.bounds().least().ifPresent(least -> written.put("least", least));
        field.bounds().most().ifPresent(most -> written.put("most", most));
        written.put("options", field.options());
        written.put("columns", fields(field.columns()));
        written.put("identifying", field.identifying());
        written.put("published", field.published());
        return written;
    }

    static ApplicationForm read(JsonObject form) {
        return new ApplicationForm(form.each(
                "sections",
                section -> new FormSection(
                        section.text("code"),
                        section.text("title"),
                        section.text("hint"),
                        section.each("fields", FormDocuments::readField))));
    }

    private static FormField readField(JsonObject field) {
        JsonObject condition = field.object("condition");
        return new FormField(
                field.text("code"),
                field.constant("kind", FieldKind.class).orElseThrow(),
                field.text("label"),
                field.text("hint"),
                field.flag("required"),
                condition.fields().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Condition(condition.text("field"), condition.texts("values"))),
                new Bounds(field.number("least"), field.number("most")),
                field.texts("options"),
                field.each("columns", FormDocuments::readField),
                field.flag("identifying"),
                field.flag("published"));
    }
}
