package org.territoireouvert.consultation.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answers can be counted. */
class CheckAnswersTest {

    private static final Question SINGLE = Question.choosing("q", QuestionKind.SINGLE, "Une", "A", "B", "C");
    private static final Question RANKING = Question.choosing("q", QuestionKind.RANKING, "Ordre", "A", "B", "C");
    private static final Question MATRIX =
            Question.matrix("q", "Grille", List.of("Car", "Train"), List.of("Bien", "Mal"));

    private static Question question(QuestionKind kind) {
        return switch (kind) {
            case SINGLE -> SINGLE;
            case RANKING -> RANKING;
            case MATRIX -> MATRIX;
            case MULTIPLE ->
                new Question(
                        "q",
                        kind,
                        "Plusieurs",
                        "",
                        false,
                        false,
                        SINGLE.choices(),
                        List.of(),
                        new Bounds(2, 2),
                        FileRules.NONE,
                        Optional.empty(),
                        0,
                        false);
            case FILE -> Question.joining("q", "Photos", new FileRules(Set.of(FileFamily.PICTURE), 5, 2));
            case SCALE -> Question.of("q", kind, "Échelle", new Bounds(1, 5));
            case NUMBER -> Question.of("q", kind, "Nombre", new Bounds(0, 120));
            default -> Question.of("q", kind, "Question", Bounds.NONE);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE, b, ''",
        "SINGLE, z, questions.choice.gone",
        "FILE, f1 f2, ''",
        "FILE, f1 f2 f3, questions.file.many",
        "SINGLE, a b, questions.choice.many",
        "MULTIPLE, a b, ''",
        "MULTIPLE, a, questions.choice.few",
        "MULTIPLE, a b c, questions.choice.many",
        "MULTIPLE, a a, questions.choice.twice",
        "RANKING, b a, ''",
        "RANKING, b b, questions.choice.twice",
        "MATRIX, r1=a r2=b, ''",
        "MATRIX, r1=a, ''",
        "MATRIX, r1=a r1=b, questions.row.twice",
        "MATRIX, r3=a, questions.choice.gone",
        "MATRIX, r1=z, questions.choice.gone",
        "MATRIX, a, questions.choice.gone",
        "SCALE, 5, ''",
        "SCALE, 6, questions.scale.wrong",
        "SCALE, '2,5', questions.scale.wrong",
        "SCALE, beaucoup, questions.scale.wrong",
        "NUMBER, '12,5', ''",
        "NUMBER, 121, questions.number.beyond",
        "NUMBER, -1, questions.number.beyond",
        "NUMBER, '1,234', questions.number.wrong",
        "NUMBER, 99999999999999999999, questions.number.wrong",
        "DATE, 2026-11-27, ''",
        "DATE, 2026-02-30, questions.day.wrong",
        "DATE, 0001-01-01, questions.day.wrong",
        "DATE, hier, questions.day.wrong",
        "PLACE, '46,5 4.2', ''",
        "PLACE, 46.5, questions.place.wrong",
        "PLACE, 146.5 4.2, questions.place.wrong"
    })
    void answerCountsOrSaysWhatToMend(QuestionKind kind, String values, String problem) {
        Answers answers = Answers.NONE.with("q", Answer.of(values.split(" ")));

        List<Problem> problems = CheckAnswers.check(List.of(question(kind)), answers);

        assertThat(problems.stream().map(Problem::messageKey).toList())
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @ParameterizedTest
    @CsvSource({"SHORT_TEXT, 200", "LONG_TEXT, 5000"})
    void textHasALength(QuestionKind kind, int most) {
        List<Question> questions = List.of(question(kind));

        assertThat(CheckAnswers.check(questions, Answers.NONE.with("q", Answer.of("x".repeat(most)))))
                .isEmpty();
        assertThat(CheckAnswers.check(questions, Answers.NONE.with("q", Answer.of("x".repeat(most + 1)))))
                .containsExactly(new Problem("q", "questions.text.long", List.of(most, most + 1)));
    }

    @Test
    void requiredQuestionNeedsAnAnswerAndARequiredMatrixAllRows() {
        assertThat(CheckAnswers.check(List.of(SINGLE.require()), Answers.NONE))
                .extracting(Problem::messageKey)
                .containsExactly("questions.missing");
        assertThat(CheckAnswers.check(List.of(MATRIX.require()), Answers.NONE.with("q", Answer.of("r1=a"))))
                .extracting(Problem::messageKey)
                .containsExactly("questions.row.missing");
        assertThat(CheckAnswers.check(List.of(SINGLE), Answers.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1 200, 120000", "'3,5', 350", "3.50, 350", "-2, -200", "007, 700"})
    void numbersAreReadAsPeopleTypeThem(String typed, long hundredths) {
        assertThat(Hundredths.parse(typed)).hasValue(hundredths);
    }
}
