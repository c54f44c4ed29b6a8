package org.territoireouvert.calls.model.form;

import java.util.List;

/**
 * A section of a form: one page, that one member can take charge of.
 *
 * @param code unique in the form, letters, digits and hyphens
 * @param hint what to write here, possibly empty
 */
public record FormSection(String code, String title, String hint, List<FormField> fields) {

    /** Copies the fields. */
    public FormSection {
        fields = List.copyOf(fields);
    }
}
