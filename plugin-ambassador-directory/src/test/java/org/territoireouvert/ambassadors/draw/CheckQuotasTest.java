package org.territoireouvert.ambassadors.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.ambassadors.draw.Feasibility.Remedy;

/** What is said of quotas before a pool is frozen. */
class CheckQuotasTest {

    private static final int ANY = Quota.UNBOUNDED;

    private static Criterion sex(int least, int most) {
        return new Criterion("Sexe", List.of(new Quota("Femme", least, most), new Quota("Homme", 0, ANY)));
    }

    private static Criterion age(int least, int most) {
        return new Criterion(
                "Âge", List.of(new Quota("Moins de 30 ans", least, most), new Quota("30 ans et plus", 0, ANY)));
    }

    /** Volunteers, each as {@code "Femme/Moins de 30 ans"}. */
    private static Pool pool(int seats, List<Criterion> criteria, String... people) {
        List<Ticket> tickets = new ArrayList<>();
        for (String one : people) {
            tickets.add(new Ticket("T%03d".formatted(tickets.size()), List.of(one.split("/"))));
        }
        return new Pool("t", seats, 0, "source", "2026-12-05", criteria, tickets);
    }

    static Stream<Arguments> checks() {
        String youngWoman = "Femme/Moins de 30 ans";
        String woman = "Femme/30 ans et plus";
        String youngMan = "Homme/Moins de 30 ans";
        String man = "Homme/30 ans et plus";
        return Stream.of(
                arguments(
                        "no bound at all",
                        pool(2, List.of(sex(0, ANY), age(0, ANY)), man, man, man),
                        new Feasibility.Met()),
                arguments(
                        "one woman, one of the young, two people",
                        pool(2, List.of(sex(1, 1), age(1, 1)), woman, youngMan, man),
                        new Feasibility.Met()),
                arguments(
                        "fewer people than seats",
                        pool(3, List.of(sex(0, ANY), age(0, ANY)), man, woman),
                        new Feasibility.TooFewPeople(2, 3)),
                arguments(
                        "too few women",
                        pool(2, List.of(sex(2, 2), age(0, ANY)), woman, man, man),
                        new Feasibility.TooFewOf("Femme", 2, 1)),
                arguments(
                        "too few of the young",
                        pool(2, List.of(sex(0, ANY), age(1, ANY)), woman, man, man),
                        new Feasibility.TooFewOf("Moins de 30 ans", 1, 0)),
                arguments(
                        "every young person is a woman, and there may be no woman",
                        pool(2, List.of(sex(0, 0), age(1, ANY)), youngWoman, man, man),
                        new Feasibility.Conflict(
                                List.of(new Remedy("Femme", false, 0), new Remedy("Moins de 30 ans", true, 1)))),
                arguments(
                        "two women and two of the young, but no woman is young and there are three seats",
                        pool(3, List.of(sex(2, ANY), age(2, ANY)), woman, woman, youngMan, youngMan, man),
                        new Feasibility.Conflict(
                                List.of(new Remedy("Femme", true, 2), new Remedy("Moins de 30 ans", true, 2)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checks")
    void quotasAreJudgedBeforeTheFreeze(String name, Pool pool, Feasibility expected) {
        assertThat(CheckQuotas.of(pool)).isEqualTo(expected);
        assertThat(DrawLots.isPossible(pool)).isEqualTo(expected instanceof Feasibility.Met);
    }

    @Test
    void tooManyCombinationsAreSaidAndNothingIsDrawn() {
        Pool hard = Pools.tight(0, 36, 12, 3, 140);

        assertThat(CheckQuotas.of(hard)).isEqualTo(new Feasibility.TooHard());
        assertThatThrownBy(() -> DrawLots.of(hard, "s", List.of())).hasMessageContaining("too hard");
    }

    @Test
    void theLimitCountsStatesSoThatItIsTheSameEverywhere() {
        Pool pool = pool(2, List.of(sex(1, 1), age(1, 1)), "Femme/30 ans et plus", "Homme/Moins de 30 ans");
        int enough = 1;
        while (CheckQuotas.of(pool, enough) instanceof Feasibility.TooHard) {
            enough++;
        }

        // One state for each of the two combinations, and the one with all seats filled.
        assertThat(enough).isEqualTo(3);
        assertThat(CheckQuotas.of(pool, enough)).isEqualTo(new Feasibility.Met());
    }

    @Test
    void everySeatIsFilledWithinTheQuotasEvenWhenLaterSearchesGiveUp() {
        Pool pool = Pools.tight(1, 24, 12, 2, 140);

        Outcome outcome = DrawLots.of(pool, "4 8 15", List.of());

        assertThat(outcome.drawn()).hasSize(24);
        for (int criterion = 0; criterion < 3; criterion++) {
            int place = criterion;
            for (Quota quota : pool.criteria().get(criterion).quotas()) {
                assertThat(pool.tickets().stream()
                                .filter(one -> outcome.drawn().contains(one.code()))
                                .filter(one -> one.answers().get(place).equals(quota.value())))
                        .hasSize(2);
            }
        }
    }
}
