package org.territoireouvert.calls.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.form.FormField.Bounds;
import org.territoireouvert.calls.model.form.FormField.Condition;

class CheckFormTest {

    private static FormField field(FieldKind kind, @Nullable Long least, @Nullable Long most) {
        boolean chooses = kind == FieldKind.CHOICE || kind == FieldKind.CHOICES;
        return new FormField(
                "x",
                kind,
                "La question",
                "",
                true,
                Optional.empty(),
                new Bounds(Optional.ofNullable(least), Optional.ofNullable(most)),
                chooses ? List.of("Un", "Deux") : List.of(),
                kind == FieldKind.ROWS ? columns() : List.of(),
                false,
                false);
    }

    private static List<FormField> columns() {
        return List.of(
                FormField.of("tache", FieldKind.TEXT, "Tâche", true),
                FormField.of("payee", FieldKind.YES_NO, "Payée ?", false),
                new FormField(
                        "prix",
                        FieldKind.MONEY,
                        "Prix",
                        "",
                        true,
                        Optional.of(new Condition("payee", List.of("oui"))),
                        Bounds.NONE,
                        List.of(),
                        List.of(),
                        false,
                        false));
    }

    private static List<FormProblem> missing(FormField field, Map<String, List<String>> answers) {
        ApplicationForm form = new ApplicationForm(List.of(new FormSection("s", "Section", "", List.of(field))));
        return CheckForm.missing(form, new FormAnswers(answers));
    }

    @ParameterizedTest
    @EnumSource(FieldKind.class)
    void requiredFieldOfEveryKindIsMissedWhenItIsEmpty(FieldKind kind) {
        String key = switch (kind) {
            case EXPLANATION, BUDGET -> "";
            case FILE -> "writing.missing.file";
            case YES_NO, CHOICE, CHOICES -> "writing.missing.choice";
            case ROWS -> "writing.missing.rows";
            default -> "writing.missing.answer";
        };

        List<FormProblem> problems = missing(field(kind, null, null), Map.of());

        assertThat(problems.stream().map(FormProblem::messageKey))
                .containsExactlyElementsOf(key.isEmpty() ? List.of() : List.of(key));
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.section()).isEqualTo("s");
            assertThat(problem.field()).isEqualTo("x");
            assertThat(problem.arguments()).startsWith("La question");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT | ab | 3 | 5 | writing.few.characters",
                "TEXT | abcdef | 3 | 5 | writing.many.characters",
                "LONG_TEXT | abcd | 3 | 5 | ''",
                "LONG_TEXT | 👩‍🌾👩‍🌾👩‍🌾 | 3 | 5 | writing.many.characters",
                "NUMBER | 2.9 | 3 | 5 | writing.few.number",
                "NUMBER | 5.1 | 3 | 5 | writing.many.number",
                "NUMBER | 5 | 3 | 5 | ''",
                "MONEY | 7999.99 | 800000 | 4500000 | writing.few.money",
                "MONEY | 45000.01 | 800000 | 4500000 | writing.many.money",
                "MONEY | 8000.00 | 800000 | 4500000 | ''",
                "FILE | un | 2 | 5 | writing.few.files",
                "DATE | 2027-01-01 | | | ''",
                "IBAN | FR7630006000011234567890188 | | | writing.iban.digits"
            })
    void boundsAreSaidAndNeverPreventSaving(
            FieldKind kind, String value, @Nullable Long least, @Nullable Long most, String key) {
        List<FormProblem> problems = missing(field(kind, least, most), Map.of("x", List.of(value)));

        assertThat(problems.stream().map(FormProblem::messageKey))
                .containsExactlyElementsOf(key.isEmpty() ? List.of() : List.of(key));
    }

    @Test
    void amountsAreSaidAsMoney() {
        assertThat(missing(field(FieldKind.MONEY, 800_000L, null), Map.of("x", List.of("10.00"))))
                .containsExactly(new FormProblem(
                        "s",
                        "x",
                        "writing.few.money",
                        List.of("La question", Money.ofUnits(8_000), Money.ofUnits(10))));
    }

    @Test
    void rowsAreCheckedOneByOneWithTheConditionsInside() {
        Map<String, List<String>> answers = Map.of(
                "x.0.tache", List.of("Peindre"),
                "x.0.payee", List.of("non"),
                "x.1.payee", List.of("oui"),
                "x.2.tache", List.of("Ouvrir"),
                "x.2.prix", List.of("cher"));

        assertThat(missing(field(FieldKind.ROWS, 1L, 2L), answers))
                .extracting(FormProblem::field, FormProblem::messageKey)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("x", "writing.many.rows"),
                        org.assertj.core.groups.Tuple.tuple("x.1.tache", "writing.missing.answer"),
                        org.assertj.core.groups.Tuple.tuple("x.1.prix", "writing.missing.answer"));
        FormSection section = new FormSection("s", "Section", "", List.of(field(FieldKind.ROWS, null, null)));
        assertThat(CheckForm.impossible(section, new FormAnswers(answers)))
                .extracting(FormProblem::field)
                .containsExactly("x.2.prix");
    }

    @Test
    void whatIsNotAskedIsNotMissedAndNotSent() {
        FormField asked = FormField.of("existe", FieldKind.YES_NO, "Existe ?", true);
        FormField plan = new FormField(
                "plan",
                FieldKind.TEXT,
                "Plan",
                "",
                true,
                Optional.of(new Condition("existe", List.of("oui"))),
                Bounds.NONE,
                List.of(),
                List.of(),
                false,
                false);
        ApplicationForm form = new ApplicationForm(
                List.of(new FormSection("a", "A", "", List.of(asked)), new FormSection("b", "B", "", List.of(plan))));
        FormAnswers no = new FormAnswers(Map.of("existe", List.of("non"), "plan", List.of("un dessin")));
        FormAnswers yes = new FormAnswers(Map.of("existe", List.of("oui")));

        assertThat(CheckForm.missing(form, no)).isEmpty();
        assertThat(AskedFields.answers(form, no).of("plan")).isEmpty();
        assertThat(CheckForm.missing(form, yes)).extracting(FormProblem::field).containsExactly("plan");
    }
}
