package org.territoireouvert.calls.web.writing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;

/**
 * One more row in a form, or one less. Nothing is kept yet.
 *
 * @param removed index of the row that goes, -1 for one that comes
 */
record RowAct(FormField field, int removed) {

    private static final String ADD = "ajouter-";
    private static final String REMOVE = "retirer-";

    /** Reads the button that was pressed. */
    static Optional<RowAct> of(String act, FormSection section) {
        for (FormField field : section.fields()) {
            if (field.kind() != FieldKind.ROWS) {
                continue;
            }
            if (act.equals(ADD + field.code())) {
                return Optional.of(new RowAct(field, -1));
            }
            String start = REMOVE + field.code() + ".";
            if (act.startsWith(start) && act.substring(start.length()).matches("[0-9]{1,3}")) {
                return Optional.of(new RowAct(field, Integer.parseInt(act.substring(start.length()))));
            }
        }
        return Optional.empty();
    }

    /** Returns how many rows there are afterwards. */
    Map<String, Integer> rows(Map<String, Integer> before) {
        Map<String, Integer> after = new HashMap<>(before);
        int change = removed < 0 ? 1 : -1;
        after.merge(field.code(), change, (count, more) -> Math.max(0, count + more));
        return after;
    }

    /** Returns what was typed in a form without problems, and without the row that goes. */
    FormInput copy(FormInput sent, FormSection section, Map<String, Integer> rows) {
        FormInput copy = FormInput.empty().prefill(WritingFrame.MEMBER, sent.value(WritingFrame.MEMBER));
        for (FormField one : section.fields()) {
            int count = rows.getOrDefault(one.code(), 0);
            FieldNames.of(one, count).forEach(name -> copy.prefill(name, sent.value(name)));
        }
        if (removed >= 0) {
            FieldNames.removeRow(copy, field, removed, rows.getOrDefault(field.code(), 0));
        }
        return copy;
    }
}
