package org.territoireouvert.calls.web.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormField.Bounds;
import org.territoireouvert.calls.model.form.FormField.Condition;

/**
 * Asks for one field of a form.
 *
 * @param kind of the field; never changed, answers depend on it
 * @param code of the field, empty for a new one
 * @param earlier fields on whose answers it may depend
 */
record FieldForm(FieldKind kind, String code, List<FormField> earlier) {

    static final String COLUMN = "colonne";

    /** Kinds whose answers have a least and a most. */
    private static final Set<FieldKind> BOUNDED = EnumSet.of(
            FieldKind.TEXT,
            FieldKind.LONG_TEXT,
            FieldKind.NUMBER,
            FieldKind.MONEY,
            FieldKind.CHOICES,
            FieldKind.FILE,
            FieldKind.ROWS);

    private static final Set<FieldKind> NOT_IN_ROWS =
            EnumSet.of(FieldKind.ROWS, FieldKind.FILE, FieldKind.BUDGET, FieldKind.EXPLANATION, FieldKind.PLACE);
    private static final Set<FieldKind> NO_CONDITION =
            EnumSet.of(FieldKind.EXPLANATION, FieldKind.ROWS, FieldKind.BUDGET, FieldKind.PLACE, FieldKind.FILE);
    private static final String NEW = "nouveau";
    private static final String LABEL = "libelle";
    private static final String OPTIONS = "options";
    private static final String CONDITION = "condition";
    private static final String VALUES = "valeurs";
    private static final String LEAST = "minimum";
    private static final String MOST = "maximum";
    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_HINT = 1_000;
    private static final int LONGEST_OPTIONS = 5_000;
    private static final int LONGEST_CODE = 60;
    private static final int MOST_OPTIONS = 60;
    private static final int LARGEST = 1_000_000;

    /** Tells whether answers have a least and a most. */
    boolean isBounded() {
        return BOUNDED.contains(kind);
    }

    boolean isChoice() {
        return kind == FieldKind.CHOICE || kind == FieldKind.CHOICES;
    }

    /** Tells whether anything is asked. */
    boolean isAsked() {
        return kind != FieldKind.EXPLANATION;
    }

    /** Tells whether the answer may be published. */
    boolean isPublishable() {
        return isAsked() && !kind.isPrivate() && kind != FieldKind.FILE;
    }

    static List<FieldKind> columnKinds() {
        return EnumSet.complementOf(EnumSet.copyOf(NOT_IN_ROWS)).stream().toList();
    }

    /** Returns the earlier fields on whose answers a condition makes sense. */
    List<FormField> conditions() {
        return earlier.stream()
                .filter(field -> !NO_CONDITION.contains(field.kind()))
                .toList();
    }

    /** Returns the field that was typed; empty when something has to be mended. */
    Optional<FormField> read(TypedFields typed) {
        String label = typed.text(LABEL, LONGEST_LABEL);
        if (label.isEmpty()) {
            typed.form().error(LABEL, "desk.field.label.missing");
        }
        String hint = typed.text("aide", LONGEST_HINT);
        boolean required = isAsked() && typed.isTicked("obligatoire");
        Optional<Condition> condition = condition(typed);
        Bounds bounds = isBounded() ? bounds(typed) : Bounds.NONE;
        List<String> options = isChoice() ? options(typed, OPTIONS) : List.of();
        List<FormField> columns = kind == FieldKind.ROWS ? columns(typed) : List.of();
        boolean identifying = isAsked() && typed.isTicked("identifie");
        boolean published = isPublishable() && typed.isTicked("publie");
        if (!typed.form().isValid()) {
            return Optional.empty();
        }
        return Optional.of(new FormField(
                code.isEmpty() ? NEW : code,
                kind,
                label,
                hint,
                required,
                condition,
                bounds,
                options,
                columns,
                identifying,
                published));
    }

    private Optional<Condition> condition(TypedFields typed) {
        String on = typed.text(CONDITION, LONGEST_CODE);
        List<String> values = typed.lines(VALUES, LONGEST_OPTIONS);
        if (on.isEmpty()) {
            if (!values.isEmpty()) {
                typed.form().error(CONDITION, "desk.condition.missing");
            }
            return Optional.empty();
        }
        Optional<FormField> other =
                conditions().stream().filter(field -> field.code().equals(on)).findFirst();
        if (other.isEmpty()) {
            typed.form().error(CONDITION, "desk.condition.unknown");
            return Optional.empty();
        }
        List<String> kept = new ArrayList<>();
        for (String value : values) {
            String answer = answer(other.get(), value);
            boolean known = switch (other.get().kind()) {
                case YES_NO -> answer.equals(FormAnswers.YES) || answer.equals(FormAnswers.NO);
                case CHOICE, CHOICES -> other.get().options().contains(answer);
                default -> true;
            };
            if (!known) {
                typed.form()
                        .error(
                                VALUES,
                                "desk.condition.wrong",
                                value,
                                other.get().label(),
                                String.join(
                                        ", ",
                                        other.get().kind() == FieldKind.YES_NO
                                                ? List.of(FormAnswers.YES, FormAnswers.NO)
                                                : other.get().options()));
            }
            kept.add(answer);
        }
        return Optional.of(new Condition(on, kept));
    }

    /** Returns an answer as it is kept. */
    static String answer(FormField field, String typed) {
        return field.kind() == FieldKind.YES_NO ? typed.toLowerCase(Locale.FRENCH) : typed;
    }

    private Bounds bounds(TypedFields typed) {
        Optional<Long> least;
        Optional<Long> most;
        if (kind == FieldKind.MONEY) {
            least = typed.money(LEAST).map(Money::cents);
            most = typed.money(MOST).map(Money::cents);
        } else {
            least = typed.number(LEAST, 0, LARGEST).map(Long::valueOf);
            most = typed.number(MOST, 1, LARGEST).map(Long::valueOf);
        }
        if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
            typed.form().error(MOST, "desk.bounds.wrong");
        }
        return new Bounds(least, most);
    }

    private static List<String> options(TypedFields typed, String name) {
        List<String> options =
                typed.lines(name, LONGEST_OPTIONS).stream().distinct().toList();
        if (options.size() < 2) {
            typed.form().error(name, "desk.options.few");
        } else if (options.size() > MOST_OPTIONS) {
            typed.form().error(name, "desk.options.many", MOST_OPTIONS, options.size());
        }
        return options;
    }

    private static List<FormField> columns(TypedFields typed) {
        List<FormField> columns = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (RowFields row : typed.rows(COLUMN)) {
            String kept = typed.text(row.field("code"), LONGEST_CODE);
            String label = typed.text(row.field("nom"), LONGEST_LABEL);
            Optional<FieldKind> kind =
                    typed.choice(row.field("genre"), FieldKind.class).filter(columnKinds()::contains);
            boolean required = typed.isTicked(row.field("obligatoire"));
            boolean chooses = kind.filter(one -> one == FieldKind.CHOICE || one == FieldKind.CHOICES)
                    .isPresent();
            typed.text(row.field(OPTIONS), LONGEST_OPTIONS);
            if (label.isEmpty()) {
                if (kind.isPresent()) {
                    typed.form().error(row.field("nom"), "desk.column.name.missing");
                }
                continue;
            }
            if (kind.isEmpty()) {
                typed.form().error(row.field("genre"), "desk.column.kind.missing", label);
                continue;
            }
            List<String> options = chooses ? options(typed, row.field(OPTIONS)) : List.of();
            if (chooses && options.isEmpty()) {
                continue;
            }
            String code = kept.isEmpty() ? shortCode(label) : kept;
            if (!codes.add(code)) {
                typed.form().error(row.field("nom"), "desk.column.twice", label);
                continue;
            }
            columns.add(new FormField(
                    code,
                    kind.get(),
                    label,
                    "",
                    required,
                    Optional.empty(),
                    Bounds.NONE,
                    options,
                    List.of(),
                    false,
                    false));
        }
        if (columns.isEmpty() && typed.form().isValid()) {
            typed.form().error(new RowFields(COLUMN, 1).field("nom"), "desk.columns.missing");
        }
        return columns;
    }

    private static String shortCode(String label) {
        String slug = SearchText.slug(label);
        String cut = slug.length() > LONGEST_CODE / 2
                ? slug.substring(0, LONGEST_CODE / 2).replaceAll("-+$", "")
                : slug;
        return cut.equals("-") ? COLUMN : cut;
    }

    /** Writes a field into the form. */
    void fill(FormInput form, FormField field) {
        form.prefill(LABEL, field.label())
                .prefill("aide", field.hint())
                .prefill("obligatoire", field.required() ? "1" : "")
                .prefill("identifie", field.identifying() ? "1" : "")
                .prefill("publie", field.published() ? "1" : "")
                .prefill(OPTIONS, String.join("\n", field.options()))
                .prefill(LEAST, bound(field.bounds().least()))
                .prefill(MOST, bound(field.bounds().most()));
        field.condition()
                .ifPresent(condition -> form.prefill(CONDITION, condition.field())
                        .prefill(VALUES, String.join("\n", condition.values())));
        int number = 1;
        for (FormField column : field.columns()) {
            RowFields row = new RowFields(COLUMN, number);
            form.prefill(row.field("code"), column.code())
                    .prefill(row.field("nom"), column.label())
                    .prefill(row.field("genre"), column.kind().name())
                    .prefill(row.field("obligatoire"), column.required() ? "1" : "")
                    .prefill(row.field(OPTIONS), String.join("\n", column.options()));
            number++;
        }
    }

    private String bound(Optional<Long> value) {
        return value.map(one -> kind == FieldKind.MONEY ? new Money(one).typed() : Long.toString(one))
                .orElse("");
    }
}
