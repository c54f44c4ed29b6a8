package org.territoireouvert.calls.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MovedAnswersTest {

    private static FormSection section(String code, FormField... fields) {
        return new FormSection(code, code, "", List.of(fields));
    }

    @Test
    void changesAreCountedByFields() {
        FormField same = FormField.of("a", FieldKind.TEXT, "A", true);
        FormField before = FormField.of("b", FieldKind.TEXT, "B", false);
        FormField after = FormField.of("b", FieldKind.TEXT, "B", true);
        FormField gone = FormField.of("c", FieldKind.TEXT, "C", true);
        FormField come = FormField.of("d", FieldKind.TEXT, "D", true);

        FormChanges changes = FormChanges.between(
                new ApplicationForm(List.of(section("s", same, before, gone))),
                new ApplicationForm(List.of(section("t", come, same), section("s", after))));

        assertThat(changes.kept()).isEqualTo(1);
        assertThat(changes.added()).containsExactly(come);
        assertThat(changes.removed()).containsExactly(gone);
        assertThat(changes.changed()).containsExactly(new FormChanges.Changed(before, after));
        assertThat(changes.isNone()).isFalse();
    }

    @Test
    void answersFollowTheirFieldsAndTheOthersAreSetAside() {
        ApplicationForm before = new ApplicationForm(List.of(
                section(
                        "s",
                        FormField.of("a", FieldKind.TEXT, "A", true),
                        FormField.of("prix", FieldKind.TEXT, "Prix", true),
                        FormField.choice("publics", FieldKind.CHOICES, "Qui ?", true, "Jeunes", "Adultes")),
                section("u", FormField.of("parti", FieldKind.TEXT, "Parti", true))));
        ApplicationForm after = new ApplicationForm(List.of(
                section("t", FormField.of("a", FieldKind.TEXT, "A", true)),
                section(
                        "s",
                        FormField.of("prix", FieldKind.MONEY, "Prix", true),
                        FormField.choice("publics", FieldKind.CHOICES, "Qui ?", true, "Adultes", "Tous"))));
        FormAnswers all = new FormAnswers(Map.of(
                "a", List.of("Le hangar"),
                "prix", List.of("cher"),
                "publics", List.of("Jeunes", "Adultes"),
                "parti", List.of("perdu")));

        MovedAnswers moved = MovedAnswers.of(before, after, all);

        assertThat(moved.sections())
                .containsEntry("t", new FormAnswers(Map.of("a", List.of("Le hangar"))))
                .containsEntry("s", new FormAnswers(Map.of("publics", List.of("Adultes"))));
        assertThat(moved.aside())
                .extracting(
                        left -> left.field().code(),
                        left -> left.answers().text(left.field().code()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("prix", "cher"),
                        org.assertj.core.groups.Tuple.tuple("publics", "Jeunes"),
                        org.assertj.core.groups.Tuple.tuple("parti", "perdu"));
    }
}
