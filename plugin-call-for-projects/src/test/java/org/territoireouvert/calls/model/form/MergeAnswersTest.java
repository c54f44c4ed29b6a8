package org.territoireouvert.calls.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MergeAnswersTest {

    private static final FormSection SECTION = new FormSection(
            "s",
            "Section",
            "",
            List.of(
                    FormField.of("a", FieldKind.TEXT, "A", false),
                    FormField.of("b", FieldKind.TEXT, "B", false),
                    FormField.of("c", FieldKind.TEXT, "C", false),
                    new FormField(
                            "rangs",
                            FieldKind.ROWS,
                            "Rangs",
                            "",
                            false,
                            Optional.empty(),
                            FormField.Bounds.NONE,
                            List.of(),
                            List.of(FormField.of("x", FieldKind.TEXT, "X", false)),
                            false,
                            false)));

    private static FormAnswers answers(String a, String b, String... rows) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("a", List.of(a));
        values.put("b", List.of(b));
        for (int row = 0; row < rows.length; row++) {
            values.put("rangs." + row + ".x", List.of(rows[row]));
        }
        return new FormAnswers(values);
    }

    @Test
    void whatOneAloneChangedIsTakenAndWhatBothChangedIsAsked() {
        MergeAnswers merge =
                MergeAnswers.of(SECTION, answers("1", "1", "r"), answers("2", "1", "r", "s"), answers("3", "4", "r"));

        assertThat(merge.open()).containsExactly("a");
        assertThat(merge.taken()).containsExactly("rangs");
        assertThat(merge.merged()).isEqualTo(answers("2", "4", "r", "s"));
    }

    @Test
    void sameChangeByBothIsNoConflict() {
        MergeAnswers merge = MergeAnswers.of(SECTION, answers("1", ""), answers("2", ""), answers("2", ""));

        assertThat(merge.open()).isEmpty();
        assertThat(merge.merged()).isEqualTo(answers("2", ""));
    }

    @Test
    void emptyingAFieldIsAChange() {
        MergeAnswers merge = MergeAnswers.of(SECTION, answers("1", "1"), answers("1", "2"), answers("", "1"));

        assertThat(merge.open()).isEmpty();
        assertThat(merge.merged()).isEqualTo(answers("", "2"));
    }

    @RepeatedTest(200)
    void everyChangeIsInTheMergeOrAskedAbout(RepetitionInfo turn) {
        Random random = new Random(turn.getCurrentRepetition());
        FormAnswers base = random(random);
        FormAnswers theirs = random(random);
        FormAnswers mine = random(random);

        MergeAnswers merge = MergeAnswers.of(SECTION, base, theirs, mine);

        for (FormField field : SECTION.fields()) {
            String code = field.code();
            boolean iChanged = !AnswerParts.isSame(base, mine, code);
            boolean theyChanged = !AnswerParts.isSame(base, theirs, code);
            boolean open = merge.open().contains(code);
            assertThat(open).isEqualTo(iChanged && theyChanged && !AnswerParts.isSame(theirs, mine, code));
            if (iChanged && !open) {
                assertThat(AnswerParts.isSame(merge.merged(), mine, code)).isTrue();
            }
            if (theyChanged) {
                assertThat(AnswerParts.isSame(merge.merged(), theirs, code)).isTrue();
            }
        }
    }

    private static FormAnswers random(Random random) {
        String[] rows = new String[random.nextInt(3)];
        java.util.Arrays.setAll(rows, row -> "r" + random.nextInt(2));
        return answers(word(random), word(random), rows);
    }

    private static String word(Random random) {
        return List.of("", "un", "deux").get(random.nextInt(3));
    }
}
