package org.territoireouvert.calls.model.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is asked of applicants, in the order in which it is asked. */
public record ApplicationForm(List<FormSection> sections) {

    /** Asks nothing: applications are not taken here. */
    public static final ApplicationForm NONE = new ApplicationForm(List.of());

    /** Copies the sections; codes are unique, conditions look back, there is one budget at most. */
    public ApplicationForm {
        sections = List.copyOf(sections);
        Set<String> seen = new HashSet<>();
        Set<String> parts = new HashSet<>();
        int budgets = 0;
        for (FormSection section : sections) {
            if (!parts.add(section.code())) {
                throw new IllegalArgumentException("Two sections are called \"" + section.code() + "\"");
            }
            for (FormField field : section.fields()) {
                if (field.condition().isPresent()
                        && !seen.contains(field.condition().get().field())) {
                    throw new IllegalArgumentException("\"" + field.code() + "\" depends on \""
                            + field.condition().get().field() + "\", which is not asked before");
                }
                if (!seen.add(field.code())) {
                    throw new IllegalArgumentException("Two fields are called \"" + field.code() + "\"");
                }
                budgets += field.kind() == FieldKind.BUDGET ? 1 : 0;
            }
        }
        if (budgets > 1) {
            throw new IllegalArgumentException("A form has one budget at most, not " + budgets);
        }
    }

    /** Returns all fields in order. */
    public Stream<FormField> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }

    /** Returns a field. */
    public Optional<FormField> field(String code) {
        return fields().filter(field -> field.code().equals(code)).findFirst();
    }

    /** Returns a section. */
    public Optional<FormSection> section(String code) {
        return sections.stream().filter(section -> section.code().equals(code)).findFirst();
    }
}
