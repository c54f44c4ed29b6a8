package org.territoireouvert.consultation.preparation.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.api.standard.ParticipationLevel;
import org.territoireouvert.consultation.contribution.Prompt;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.preparation.Checklist;

class BlueprintTest {

    /** A Tuesday. */
    private static final LocalDate OPENS = LocalDate.of(2026, 12, 1);

    private static Consultation filled(Blueprint blueprint, Dates dates) {
        return blueprint.fill(Consultation.draft("eau", "Prix de l’eau", dates, Instant.EPOCH));
    }

    private static Dates lasting(int days) {
        return Dates.of(OPENS, OPENS.plusDays(days - 1));
    }

    static Stream<Arguments> eachOnSeveralLengths() {
        return Arrays.stream(Blueprint.values())
                .flatMap(blueprint ->
                        IntStream.of(1, 2, 3, 7, 15, 21, 30, 60, 365).mapToObj(days -> Arguments.of(blueprint, days)));
    }

    @ParameterizedTest
    @MethodSource("eachOnSeveralLengths")
    void stepsFollowEachOtherWithinTheirDays(Blueprint blueprint, int days) {
        Dates dates = lasting(days);

        List<Step> steps = filled(blueprint, dates).steps();

        assertThat(steps)
                .isSortedAccordingTo(Comparator.comparing(Step::startsOn))
                .allSatisfy(step -> assertThat(step.endsOn()).isAfterOrEqualTo(step.startsOn()));
        assertThat(steps.getFirst().startsOn()).isEqualTo(dates.opensOn());
        assertThat(steps)
                .filteredOn(step -> step.kind().hasPage() && step.kind() != StepKind.SYNTHESIS)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.endsOn()).isBetween(dates.opensOn(), dates.closesOn()))
                .anySatisfy(step -> assertThat(step.endsOn()).isEqualTo(dates.closesOn()));
    }

    @ParameterizedTest
    @MethodSource("eachOnSeveralLengths")
    void synthesisAndAnswerFollowTheLastDayOnWeekdays(Blueprint blueprint, int days) {
        Dates dates = lasting(days);

        Consultation filled = filled(blueprint, dates);

        List<Step> after = filled.steps().stream()
                .filter(step -> step.startsOn().isAfter(dates.closesOn()))
                .toList();
        assertThat(after).extracting(Step::kind).containsExactly(StepKind.SYNTHESIS, StepKind.ANNOUNCED);
        assertThat(after.getLast().startsOn()).isAfter(after.getFirst().endsOn());
        assertThat(filled.dates().answerBy()).hasValue(after.getLast().endsOn());
        assertThat(after)
                .flatExtracting(Step::startsOn, Step::endsOn)
                .extracting(day -> ((LocalDate) day).getDayOfWeek())
                .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            BY_LAW,             CONSULT,     ANNOUNCED TEXT MEETINGS SYNTHESIS ANNOUNCED
            TOWN_PLAN,          INVOLVE,     ANNOUNCED CONTRIBUTIONS MEETINGS TEXT RANKING SYNTHESIS ANNOUNCED
            DIGITAL_SERVICE,    INVOLVE,     ANNOUNCED QUESTIONNAIRE CONTRIBUTIONS MEETINGS OPINIONS SYNTHESIS ANNOUNCED
            DATA_SERVICE,       COLLABORATE, ANNOUNCED DEBATE QUESTIONNAIRE MEETINGS OPINIONS SYNTHESIS ANNOUNCED
            BUDGET_ORIENTATION, CONSULT,     ANNOUNCED CONTRIBUTIONS MEETINGS RANKING SYNTHESIS ANNOUNCED
            """)
    void blueprintPlansItsCourse(Blueprint blueprint, ParticipationLevel level, String kinds) {
        Consultation filled = filled(blueprint, lasting(30));

        assertThat(filled.steps()).extracting(step -> step.kind().name()).containsExactly(kinds.split(" "));
        assertThat(filled.frame().level()).isEqualTo(level);
        assertThat(filled.means().method()).isNotBlank();
    }

    /** Staff can open what a blueprint wrote in their own forms and save it again. */
    @ParameterizedTest
    @EnumSource
    void promptsAreThereForCallsOnlyAndFitTheirForm(Blueprint blueprint) {
        boolean calls =
                filled(blueprint, lasting(30)).steps().stream().anyMatch(step -> step.kind() == StepKind.CONTRIBUTIONS);

        assertThat(blueprint.prompts().isEmpty()).isEqualTo(!calls);
        assertThat(blueprint.prompts())
                .hasSizeLessThanOrEqualTo(Prompt.MOST)
                .allSatisfy(prompt -> assertThat(prompt.question()).isNotBlank().hasSizeLessThan(Prompt.LONGEST));
    }

    @ParameterizedTest
    @EnumSource
    void checklistAsksForNeitherStepsNorMethodNorAnswer(Blueprint blueprint) {
        Consultation filled = filled(blueprint, lasting(15));

        assertThat(new Checklist(() -> 0).of(filled, OPENS))
                .filteredOn(entry -> entry.lack().isPresent())
                .extracting(Checklist.Entry::code)
                .doesNotContain("dates", "duration", "steps", "method", "answer");
    }

    @Test
    void promisedAnswerIsKept() {
        LocalDate promised = OPENS.plusDays(200);

        Consultation filled = filled(Blueprint.BY_LAW, new Dates(OPENS, OPENS.plusDays(20), Optional.of(promised)));

        assertThat(filled.dates().answerBy()).hasValue(promised);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            -1,  50
            50,  40
            100, 100
            50,  101
            """)
    void partOutsideOfTheConsultationIsRefused(int from, int to) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span.During(from, to));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 5
            6, 5
            """)
    void daysThatDoNotFollowAreRefused(int from, int to) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span.After(from, to));
    }
}
