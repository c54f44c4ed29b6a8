package org.territoireouvert.consultation.questionnaire.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.consultation.questionnaire.Answer;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.questionnaire.Bounds;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.questionnaire.Terms;

/** What answers come to. */
class CountsTest {

    private static Counts counted(Question question, Answer... answers) {
        Questionnaire questionnaire = new Questionnaire(Terms.USUAL, List.of(question), 1);
        List<Count> counts = new ArrayList<>();
        for (Answer answer : answers) {
            counts.addAll(CountAnswers.of(questionnaire, Answers.NONE.with(question.id(), answer)));
        }
        return new Counts(counts);
    }

    @Test
    void choicesAreCountedForThoseWhoAnswered() {
        Question question = Question.choosing("q", QuestionKind.MULTIPLE, "Quand ?", "Matin", "Midi", "Soir");

        Counts counts = counted(question, Answer.of("a", "c"), Answer.of("a"));

        assertThat(counts.people()).isEqualTo(2);
        assertThat(counts.people("q")).isEqualTo(2);
        assertThat(counts.people("q", "a")).isEqualTo(2);
        assertThat(counts.people("q", "b")).isZero();
        assertThat(counts.people("q", "c")).isEqualTo(1);
    }

    @Test
    void rankingIsInTheOrderOfMeanRanksAndWhatIsNotRankedSharesTheRest() {
        Question question = Question.choosing("q", QuestionKind.RANKING, "Ordre", "A", "B", "C");

        List<Counts.Ranked> ranking = counted(
                        question, Answer.of("b", "a", "c"), Answer.of("b"), Answer.of("c", "b", "a"))
                .ranking(question);

        assertThat(ranking.stream().map(one -> one.choice().words())).containsExactly("B", "C", "A");
        assertThat(ranking.getFirst().mean()).isCloseTo((1 + 1 + 2) / 3.0, within(1e-9));
        assertThat(ranking.get(1).mean()).isCloseTo((3 + 2.5 + 1) / 3, within(1e-9));
        assertThat(ranking.getFirst().first()).isEqualTo(2);
    }

    @Test
    void meanAndQuantilesOfWholeNumbersAreExact() {
        Question age = Question.of("q", QuestionKind.NUMBER, "Âge", new Bounds(0, 120));
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            long[] ages = random.longs(1 + random.nextInt(40), 0, 121).toArray();
            Answer[] answers = new Answer[ages.length];
            for (int index = 0; index < ages.length; index++) {
                answers[index] = Answer.of(Long.toString(ages[index]));
            }

            Distribution distribution = counted(age, answers).distribution(age);

            Arrays.sort(ages);
            assertThat(distribution.mean())
                    .isCloseTo(Arrays.stream(ages).average().orElseThrow(), within(1e-9));
            assertThat(distribution.quantile(0.5)).isEqualTo(ages[(ages.length + 1) / 2 - 1]);
            assertThat(distribution.quantile(1)).isEqualTo(ages[ages.length - 1]);
            assertThat(distribution.bands(10, 100).stream()
                            .mapToLong(Distribution.Band::people)
                            .sum())
                    .isEqualTo(ages.length);
            assertThat(distribution.bands(10, 100)).hasSizeLessThanOrEqualTo(10);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 120, 10", "0, 5, 1", "0, 2000, 100", "0, 1000000, 50000", "-1000000000, 1000000000, 100000000"})
    void widthOfClassesKeepsTheirNumberSmall(long least, long most, long width) {
        assertThat(CountAnswers.width(new Bounds(least, most))).isEqualTo(width);
    }

    @Test
    void whatAnAnswerAddsIsTakenAwayWithoutATrace() {
        Question question = Question.matrix("q", "Grille", List.of("Car", "Train"), List.of("Bien", "Mal"));
        List<Count> added = CountAnswers.of(
                new Questionnaire(Terms.USUAL, List.of(question), 1),
                Answers.NONE.with("q", Answer.of("r1=a", "r2=b")));
        List<Count> both = new ArrayList<>(added);
        added.forEach(count -> both.add(count.negated()));

        assertThat(CountAnswers.sum(both)).isEmpty();
        assertThat(CountAnswers.sum(added)).hasSameSizeAs(added);
    }

    @Test
    void placesAndDaysAreCountedCoarsely() {
        Question place = Question.of("q", QuestionKind.PLACE, "Où ?", Bounds.NONE);
        Question day = Question.of("q", QuestionKind.DATE, "Quand ?", Bounds.NONE);

        assertThat(counted(place, Answer.of("46.51234", "4.19876"), Answer.of("46,5111", "4.2011"))
                        .keys("q"))
                .containsExactly("46.51 4.20");
        assertThat(counted(day, Answer.of("2026-11-27"), Answer.of("2026-11-02"))
                        .people("q", "2026-11"))
                .isEqualTo(2);
    }
}
