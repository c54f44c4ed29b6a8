package org.territoireouvert.participatorybudget.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.participatorybudget.work.WorkRules.Kind;
import org.territoireouvert.participatorybudget.work.WorkRules.Problem;

class WorkRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private static List<Problem> problems(WorkStatus status, Step... steps) {
        return WorkRules.check(status, Money.ZERO, List.of(steps), TODAY);
    }

    private static Step step(String first, String planned, String done, String reason) {
        Optional<LocalDate> doneOn = done.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(done));
        return Step.announced("Chantier", LocalDate.parse(first))
                .changed("Chantier", LocalDate.parse(planned), doneOn, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # first   | planned    | done       | reason | status   | problem
            2026-12-01 | 2026-12-01 | ''         | ''     | ONGOING  | ''
            2026-11-24 | 2026-11-24 | ''         | ''     | ONGOING  | ''
            2026-11-23 | 2026-11-23 | ''         | ''     | ONGOING  | REASON_MISSING
            2026-11-23 | 2026-11-23 | ''         | Pluie  | ONGOING  | ''
            2026-11-23 | 2026-11-23 | 2026-11-24 | ''     | ONGOING  | ''
            2026-12-01 | 2026-12-02 | ''         | ''     | ONGOING  | REASON_MISSING
            2026-12-01 | 2026-12-02 | ''         | ' '    | ONGOING  | REASON_MISSING
            2026-12-01 | 2026-12-02 | ''         | Pluie  | LATE     | ''
            2026-12-01 | 2026-11-30 | ''         | ''     | ONGOING  | ''
            2026-11-01 | 2026-11-10 | 2026-11-09 | ''     | ONGOING  | REASON_MISSING
            2026-12-01 | 2026-12-01 | 2026-11-25 | ''     | ONGOING  | DONE_IN_FUTURE
            2026-12-01 | 2026-12-01 | 2026-11-24 | ''     | FINISHED | ''
            2026-12-01 | 2026-12-01 | ''         | ''     | FINISHED | FINISHED_WITH_OPEN_STEP
            2026-12-01 | 2026-12-01 | ''         | ''     | PAUSED   | ''
            """)
    void aStepIsOnTimeOrSaysWhyNot(
            String first, String planned, String done, String reason, WorkStatus status, String problem) {
        List<Problem> found = problems(status, step(first, planned, done, reason));

        assertThat(found)
                .extracting(one -> one.kind().name())
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,            true
            1,            true
            999999999999, true
            -1,           false
            1000000000000, false
            9223372036854775807, false
            -9223372036854775808, false
            """)
    void anAmountIsNeitherNegativeNorBeyondReading(long cents, boolean possible) {
        List<Problem> found = WorkRules.check(WorkStatus.ONGOING, new Money(cents), List.of(), TODAY);

        assertThat(found).isEqualTo(possible ? List.of() : List.of(new Problem(Kind.IMPOSSIBLE_AMOUNT, -1)));
    }

    @Test
    void everyWrongStepIsNamed() {
        Step late = step("2026-11-01", "2026-11-01", "", "");

        assertThat(problems(WorkStatus.FINISHED, late, step("2026-11-01", "2026-11-01", "2026-11-02", ""), late))
                .containsExactly(
                        new Problem(Kind.REASON_MISSING, 0),
                        new Problem(Kind.FINISHED_WITH_OPEN_STEP, 0),
                        new Problem(Kind.REASON_MISSING, 2),
                        new Problem(Kind.FINISHED_WITH_OPEN_STEP, 2));
    }

    @Test
    void nobodyReadsATwentyFirstStep() {
        List<Step> many = Collections.nCopies(WorkRules.MOST_STEPS + 1, step("2026-12-01", "2026-12-01", "", ""));

        assertThat(WorkRules.check(WorkStatus.ONGOING, Money.ZERO, many, TODAY))
                .containsExactly(new Problem(Kind.TOO_MANY_STEPS, -1));
    }

    @Test
    void stepsComeInTheOrderOfTheirDays() {
        Step later = Step.announced("Ouverture", TODAY.plusDays(2));
        Step first = Step.announced("Étude", TODAY);
        Step second = Step.announced("Marché", TODAY);

        assertThat(WorkRules.inOrder(List.of(later, first, second))).containsExactly(first, second, later);
    }

    /** Otherwise a day could be brought forward and put back without a word. */
    @Test
    void theEarliestDayEverAnnouncedIsRemembered() {
        Step announced = Step.announced("Chantier", TODAY.plusDays(30));
        Step forward = announced.changed("Chantier", TODAY.plusDays(10), Optional.empty(), "");
        Step back = forward.changed("Chantier", TODAY.plusDays(30), Optional.empty(), "");

        assertThat(forward.isPostponed()).isFalse();
        assertThat(back.isPostponed()).isTrue();
        assertThat(back.firstPlanned()).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void statusesAreThoseOfTheSchema() {
        assertThat(WorkStatus.codes())
                .containsExactly("En cours", "En retard", "En pause", "Bloqué", "Abandonné", "Terminé");
        assertThat(WorkStatus.of("démoli")).isEmpty();
    }
}
