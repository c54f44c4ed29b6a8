package org.territoireouvert.calls.model.form;

import java.util.List;
import java.util.Optional;

/**
 * A field.
 *
 * @param code unique in the form, letters, digits and hyphens; answers keep it
 * @param label question or name
 * @param hint shown below the label, possibly empty
 * @param required whether an application cannot be sent without it
 * @param condition when it is asked; always when empty
 * @param bounds what an answer may be
 * @param options what can be chosen; for {@link FieldKind#CHOICE} and {@link FieldKind#CHOICES}
 * @param columns fields of a row; for {@link FieldKind#ROWS}, never rows, files or a budget themselves
 * @param identifying whether the answer tells who applies: it is hidden from assessors of an anonymous call
 * @param published whether the answer is published once the project is funded
 */
public record FormField(
        String code,
        FieldKind kind,
        String label,
        String hint,
        boolean required,
        Optional<Condition> condition,
        Bounds bounds,
        List<String> options,
        List<FormField> columns,
        boolean identifying,
        boolean published) {

    private static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";

    /**
     * What an answer may be.
     *
     * @param least number, cents, characters, files or rows, by the kind of the field; empty for no limit
     * @param most the same
     */
    public record Bounds(Optional<Long> least, Optional<Long> most) {
        /** Anything. */
        public static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());
    }

    /**
     * A condition on the answer to an earlier field of the same form.
     *
     * @param field code of a field that is no row's
     * @param values the field is asked when the answer is one of them; an answer of any kind when there are none
     */
    public record Condition(String field, List<String> values) {
        /** Copies the values. */
        public Condition {
            values = List.copyOf(values);
        }

        /** Tells whether answers meet it. */
        public boolean isMet(FormAnswers answers) {
            List<String> given = answers.of(field);
            return values.isEmpty() ? !given.isEmpty() : given.stream().anyMatch(values::contains);
        }
    }

    /** Copies the lists, checks the code and what belongs to the kind. */
    public FormField {
        options = List.copyOf(options);
        columns = List.copyOf(columns);
        if (!code.matches(CODE)) {
            throw new IllegalArgumentException("A field cannot be called \"" + code + "\"");
        }
        boolean chooses = kind == FieldKind.CHOICE || kind == FieldKind.CHOICES;
        if (chooses == options.isEmpty() || (kind == FieldKind.ROWS) == columns.isEmpty()) {
            throw new IllegalArgumentException("\"" + code + "\" is a " + kind + " with " + options.size()
                    + " options and " + columns.size() + " columns");
        }
    }

    /** Returns a field without hint, condition, bounds, options and columns. */
    public static FormField of(String code, FieldKind kind, String label, boolean required) {
        return new FormField(
                code, kind, label, "", required, Optional.empty(), Bounds.NONE, List.of(), List.of(), false, false);
    }

    /** Returns this field with options. */
    public static FormField choice(String code, FieldKind kind, String label, boolean required, String... options) {
        return new FormField(
                code,
                kind,
                label,
                "",
                required,
                Optional.empty(),
                Bounds.NONE,
                List.of(options),
                List.of(),
                false,
                false);
    }

    /** Tells whether it is asked. */
    public boolean isAsked(FormAnswers answers) {
        return condition.isEmpty() || condition.get().isMet(answers);
    }
}
