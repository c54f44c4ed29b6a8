package org.territoireouvert.ambassadors.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every draw. */
class DrawLotsTest {

    private static final List<Criterion> CRITERIA = List.of(Pools.SEX, Pools.AGE, Pools.PLACE);

    static Stream<Pool> pools() {
        return LongStream.range(0, 60)
                .mapToObj(seed -> Pools.random(seed, 8 + (int) seed, 5, CRITERIA))
                .filter(DrawLots::isPossible);
    }

    private static List<Ticket> drawn(Pool pool, Outcome outcome) {
        return pool.tickets().stream()
                .filter(ticket -> outcome.drawn().contains(ticket.code()))
                .toList();
    }

    private static void assertQuotasHold(Pool pool, Outcome outcome) {
        List<Ticket> tickets = drawn(pool, outcome);
        assertThat(tickets).hasSize(pool.seats());
        for (int index = 0; index < pool.criteria().size(); index++) {
            int place = index;
            for (Quota quota : pool.criteria().get(index).quotas()) {
                long have = tickets.stream()
                        .filter(ticket -> ticket.answers().get(place).equals(quota.value()))
                        .count();
                assertThat(have).as(pool.id() + " " + quota).isBetween((long) quota.least(), (long) quota.most());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pools")
    void quotasHold(Pool pool) {
        assertQuotasHold(pool, DrawLots.of(pool, "12 25 31", List.of()));
    }

    @ParameterizedTest
    @MethodSource("pools")
    void quotasHoldAfterSomebodyGaveUpWhenSomebodyCanFollow(Pool pool) {
        Outcome first = DrawLots.of(pool, "12 25 31", List.of());
        Outcome second = DrawLots.of(pool, "12 25 31", List.of(first.drawn().get(0)));

        assertThat(second.drawn()).doesNotContain(first.drawn().get(0));
        if (second.drawn().size() == pool.seats()) {
            assertQuotasHold(pool, second);
            assertThat(second.steps()).extracting(Outcome.Step::decision).contains(Outcome.Decision.REPLACES);
        }
    }

    @ParameterizedTest
    @MethodSource("pools")
    void theOrderInWhichPeopleVolunteeredDoesNotMatter(Pool pool) {
        List<Ticket> shuffled = new ArrayList<>(pool.tickets());
        Collections.shuffle(shuffled, new Random(7));
        Pool other = new Pool(
                pool.id(),
                pool.seats(),
                pool.substitutes(),
                pool.seedSource(),
                pool.seedOn(),
                pool.criteria(),
                shuffled);

        assertThat(other.sha256()).isEqualTo(pool.sha256());
        assertThat(DrawLots.of(other, "s", List.of())).isEqualTo(DrawLots.of(pool, "s", List.of()));
    }

    @Test
    void theSameSeedGivesTheSameResultAndAnotherSeedAnother() {
        Pool pool = Pools.random(1, 200, 5, CRITERIA);

        assertThat(DrawLots.of(pool, "a", List.of())).isEqualTo(DrawLots.of(pool, "a", List.of()));
        assertThat(DrawLots.of(pool, "a", List.of()).drawn())
                .isNotEqualTo(DrawLots.of(pool, "b", List.of()).drawn());
    }

    /** 20 tickets, 4 seats, 5,000 seeds: each is expected 1,000 times; 43.8 is the 0.1 % quantile of chi-square with 19 degrees. */
    @Test
    void everyTicketIsEquallyLikelyWithoutQuotas() {
        Pool pool = Pools.random(3, 20, 4, List.of());
        int[] times = new int[20];
        for (int seed = 0; seed < 5_000; seed++) {
            DrawLots.of(pool, "seed " + seed, List.of())
                    .drawn()
                    .forEach(code -> times[Integer.parseInt(code.substring(1))]++);
        }

        double square = IntStream.of(times)
                .mapToDouble(count -> (count - 1_000.0) * (count - 1_000.0) / 1_000.0)
                .sum();
        assertThat(square).isLessThan(43.8);
    }

    /** Held against the trial of every selection there is. */
    @Test
    void aPoolIsPossibleExactlyWhenSomeSelectionKeepsTheQuotas() {
        int possible = 0;
        for (long seed = 0; seed < 120; seed++) {
            Pool pool = Pools.random(seed, 9, 5, CRITERIA);
            boolean exists = selections(pool).anyMatch(selection -> keeps(pool, selection));

            assertThat(DrawLots.isPossible(pool)).as(pool.text()).isEqualTo(exists);
            possible += exists ? 1 : 0;
        }
        assertThat(possible).isBetween(10, 110);
    }

    private static Stream<List<Ticket>> selections(Pool pool) {
        return IntStream.range(0, 1 << pool.tickets().size())
                .filter(bits -> Integer.bitCount(bits) == pool.seats())
                .mapToObj(bits -> IntStream.range(0, pool.tickets().size())
                        .filter(index -> (bits >> index & 1) == 1)
                        .mapToObj(pool.tickets()::get)
                        .toList());
    }

    private static boolean keeps(Pool pool, List<Ticket> selection) {
        for (int index = 0; index < pool.criteria().size(); index++) {
            int place = index;
            for (Quota quota : pool.criteria().get(index).quotas()) {
                long have = selection.stream()
                        .filter(ticket -> ticket.answers().get(place).equals(quota.value()))
                        .count();
                if (have < quota.least() || have > quota.most()) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void quotasThatCannotBeKeptAreRefused() {
        Criterion women = new Criterion("Sexe", List.of(new Quota("Femme", 2, 3), new Quota("Homme", 0, 3)));
        List<Ticket> men = List.of(
                new Ticket("AAAA", List.of("Homme")),
                new Ticket("BBBB", List.of("Homme")),
                new Ticket("CCCC", List.of("Femme")));
        Pool pool = new Pool("t", 2, 0, "source", "2026-12-05", List.of(women), men);

        assertThat(DrawLots.isPossible(pool)).isFalse();
        assertThatThrownBy(() -> DrawLots.of(pool, "s", List.of())).hasMessageContaining("cannot be kept");
    }

    @Test
    void aThousandVolunteersAreDrawnInUnderTwoSeconds() {
        List<Criterion> many = List.of(
                Pools.SEX,
                new Criterion(
                        "Âge",
                        IntStream.range(0, 8)
                                .mapToObj(index -> new Quota("tranche " + index, 1, 4))
                                .toList()),
                new Criterion(
                        "Commune",
                        IntStream.range(0, 12)
                                .mapToObj(index -> new Quota("commune " + index, 1, 3))
                                .toList()));
        List<Criterion> wide = List.of(
                new Criterion("Sexe", List.of(new Quota("Femme", 9, 11), new Quota("Homme", 9, 11))),
                many.get(1),
                many.get(2));
        Pool pool = Pools.random(11, 1_000, 20, wide);
        long start = System.nanoTime();

        Outcome outcome = DrawLots.of(pool, "graine", List.of());

        assertQuotasHold(pool, outcome);
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }
}
