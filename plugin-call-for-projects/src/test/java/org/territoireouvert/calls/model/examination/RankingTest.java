package org.territoireouvert.calls.model.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.Selection.TieRule;
import org.territoireouvert.calls.model.examination.Ranking.Reason;

class RankingTest {

    private static final List<Criterion> CRITERIA = List.of(
            new Criterion("entretien", "Entretien", 40, "", List.of()),
            new Criterion("effet", "Effet", 60, "", List.of()));

    private static Candidate candidate(String number, int score, int effect, int upkeep, int requested) {
        return new Candidate(
                number,
                new Ratio(score, 1),
                Map.of("effet", new Ratio(effect, 1), "entretien", new Ratio(upkeep, 1)),
                Money.ofUnits(requested));
    }

    private static List<String> numbers(Ranking ranking) {
        return ranking.lines().stream().map(line -> line.candidate().number()).toList();
    }

    private static List<Reason> reasons(Ranking ranking) {
        return ranking.lines().stream().map(Ranking.Line::reason).toList();
    }

    @Test
    void higherScoresComeFirst() {
        Ranking ranking = Ranking.of(
                List.of(candidate("1", 300, 3, 3, 10), candidate("2", 301, 3, 3, 10)),
                TieRule.BY_CRITERIA,
                CRITERIA,
                "");

        assertThat(numbers(ranking)).containsExactly("2", "1");
        assertThat(ranking.needsLots()).isFalse();
    }

    @Test
    void theHeaviestCriterionDecidesBetweenEquals() {
        Ranking ranking = Ranking.of(
                List.of(candidate("1", 300, 2, 5, 10), candidate("2", 300, 4, 2, 10)),
                TieRule.BY_CRITERIA,
                CRITERIA,
                "");

        assertThat(numbers(ranking)).containsExactly("2", "1");
        assertThat(reasons(ranking)).containsExactly(Reason.SCORE, Reason.RULE);
    }

    @Test
    void theSmallerRequestDecidesBetweenEquals() {
        Ranking ranking = Ranking.of(
                List.of(candidate("1", 300, 3, 3, 20), candidate("2", 300, 3, 3, 10)),
                TieRule.SMALLEST_REQUEST,
                CRITERIA,
                "");

        assertThat(numbers(ranking)).containsExactly("2", "1");
    }

    @Test
    void whatStaysEqualWaitsForLots() {
        List<Candidate> equal = List.of(candidate("1", 300, 3, 3, 10), candidate("2", 300, 3, 3, 10));

        assertThat(Ranking.of(equal, TieRule.BY_CRITERIA, CRITERIA, "").needsLots())
                .isTrue();
        assertThat(Ranking.of(equal, TieRule.BY_CRITERIA, CRITERIA, "3 14 15").needsLots())
                .isFalse();
        assertThat(reasons(Ranking.of(equal, TieRule.DRAW, CRITERIA, "3 14 15")))
                .containsExactly(Reason.SCORE, Reason.LOTS);
    }

    @Test
    void lotsFollowTheHashesThatAnybodyCanComputeAgain() {
        Lots lots = new Lots(List.of("2026-0002", "2026-0001"), "3 14 15");

        assertThat(lots.listHash()).isEqualTo(new Lots(List.of("2026-0001", "2026-0002"), "other").listHash());
        assertThat(lots.hash("2026-0001")).hasSize(64).isLessThan(lots.hash("2026-0002"));
        assertThat(lots.order()).containsExactly("2026-0001", "2026-0002");
    }

    @Test
    void theOrderOfTheInputChangesNothing() {
        Random random = new Random(7);
        List<Candidate> all = new ArrayList<>();
        for (int index = 0; index < 60; index++) {
            all.add(candidate("n" + index, random.nextInt(4), random.nextInt(3), random.nextInt(3), random.nextInt(3)));
        }
        for (TieRule rule : TieRule.values()) {
            List<String> first = numbers(Ranking.of(all, rule, CRITERIA, "graine"));
            List<Candidate> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);

            assertThat(numbers(Ranking.of(shuffled, rule, CRITERIA, "graine"))).isEqualTo(first);
        }
    }
}
