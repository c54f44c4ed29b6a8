package org.territoireouvert.participatorybudget.counting.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.participatorybudget.SharedVotes;
import org.territoireouvert.participatorybudget.counting.Overflow;
import org.territoireouvert.participatorybudget.counting.judgment.MajorityJudgment.Merit;
import tools.jackson.databind.JsonNode;

class MajorityJudgmentTest {

    static Stream<JsonNode> cases() {
        List<JsonNode> cases = new ArrayList<>();
        SharedVotes.json(SharedVotes.folder().resolve("majority-judgment-cases.json"))
                .forEach(cases::add);
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ranksAndFundsAsVerified(JsonNode given) {
        List<MeritProfile> profiles = new ArrayList<>();
        given.get("tallies_worst_to_best").forEach(tally -> profiles.add(MeritProfile.of(longs(tally))));
        List<BigDecimal> costs =
                longs(given.get("costs")).stream().map(BigDecimal::valueOf).toList();
        BigDecimal budget = given.get("budget").decimalValue();

        List<Merit> merits = MajorityJudgment.rank(
                profiles,
                given.get("judges").asLong(),
                MissingJudgments.of(given.get("mode").asString()));

        assertThat(merits).extracting(merit -> (long) merit.rank()).isEqualTo(longs(given.get("expected_ranks")));
        assertThat(merits).extracting(merit -> (long) merit.majorityGrade()).isEqualTo(longs(given.get("median")));
        assertThat(sorted(MajorityJudgment.fund(merits, costs, budget, Overflow.SKIP)))
                .isEqualTo(longs(given.get("selected_skip")));
        assertThat(sorted(MajorityJudgment.fund(merits, costs, budget, Overflow.STOP)))
                .isEqualTo(longs(given.get("selected_stop")));
        assertThat(sorted(MajorityJudgment.top(merits, costs, 2))).isEqualTo(longs(given.get("selected_top2")));
    }

    @Test
    void missingJudgmentsAreRefusedUnlessDeclared() {
        List<MeritProfile> profiles = List.of(MeritProfile.of(List.of(1L, 2L)), MeritProfile.of(List.of(1L, 1L)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MajorityJudgment.rank(profiles, 3, MissingJudgments.REFUSED))
                .withMessageContaining("\"2\" judgments from \"3\" judges");
    }

    private static List<Long> sorted(List<Integer> positions) {
        return positions.stream().map(Integer::longValue).sorted().toList();
    }

    private static List<Long> longs(JsonNode array) {
        List<Long> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asLong()));
        return numbers;
    }
}
