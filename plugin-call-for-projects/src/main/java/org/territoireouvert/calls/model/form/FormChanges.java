package org.territoireouvert.calls.model.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How one version of a form differs from an earlier one.
 *
 * @param added fields that were not asked
 * @param removed fields that are not asked any more
 * @param changed fields that are asked in another way, before and after
 * @param kept number of fields that are the same
 */
public record FormChanges(List<FormField> added, List<FormField> removed, List<Changed> changed, int kept) {

    /** A field that is asked in another way. */
    public record Changed(FormField before, FormField after) {}

    /** Copies the lists. */
    public FormChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** Compares. */
    public static FormChanges between(ApplicationForm before, ApplicationForm after) {
        Map<String, FormField> old = before.fields().collect(Collectors.toMap(FormField::code, Function.identity()));
        List<FormField> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        int kept = 0;
        for (FormField field : after.fields().toList()) {
            FormField was = old.remove(field.code());
            if (was == null) {
                added.add(field);
            } else if (was.equals(field)) {
                kept++;
            } else {
                changed.add(new Changed(was, field));
            }
        }
        List<FormField> removed =
                before.fields().filter(field -> old.containsKey(field.code())).toList();
        return new FormChanges(added, removed, changed, kept);
    }

    /** Tells whether nothing changed. */
    public boolean isNone() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}
