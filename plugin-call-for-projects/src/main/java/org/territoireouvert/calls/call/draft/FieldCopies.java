package org.territoireouvert.calls.call.draft;

import org.territoireouvert.calls.model.form.FormField;

/** Fields with another code. */
final class FieldCopies {

    private FieldCopies() {}

    static FormField withCode(FormField field, String code) {
        return new FormField(
                code,
                field.kind(),
                field.label(),
                field.hint(),
                field.required(),
                field.condition(),
                field.bounds(),
                field.options(),
                field.columns(),
                field.identifying(),
                field.published());
    }
}
