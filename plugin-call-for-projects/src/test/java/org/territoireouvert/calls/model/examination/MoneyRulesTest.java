package org.territoireouvert.calls.model.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.AidRules;
import org.territoireouvert.calls.model.Funding;
import org.territoireouvert.calls.model.Funding.Funder;
import org.territoireouvert.calls.model.examination.Envelope.Asked;
import org.territoireouvert.calls.model.examination.Envelope.Change;
import org.territoireouvert.calls.model.examination.Envelope.Rules;

class MoneyRulesTest {

    private static Rules rules(int amount, boolean partial, int reserve) {
        return new Rules(Money.ofUnits(amount), Optional.empty(), Optional.empty(), partial, reserve);
    }

    private static List<Asked> asked(int... amounts) {
        return IntStream.range(0, amounts.length)
                .mapToObj(index -> new Asked(Integer.toString(index + 1), Money.ofUnits(amounts[index])))
                .toList();
    }

    private static String said(Envelope envelope) {
        return envelope.lines().stream()
                .map(line -> line.outcome().name().charAt(0) + ""
                        + line.granted().cents() / 100 + (line.partial() ? "p" : "") + (line.changed() ? "!" : ""))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "100, false, F40 F40 R0 R0",
        "100, true,  F40 F40 F20p R0",
        "80,  true,  F40 F40 R0 R0",
        "120, false, F40 F40 F40 R0",
        "30,  false, R0 R0 R0 R0",
        "0,   true,  R0 R0 R0 R0",
    })
    void theAmountIsUsedInOrder(int amount, boolean partial, String result) {
        assertThat(said(Envelope.of(asked(40, 40, 40, 10), rules(amount, partial, 1), Map.of())))
                .isEqualTo(result);
    }

    @Test
    void nobodyIsOvertakenBecauseTheyAskForMore() {
        Envelope envelope = Envelope.of(asked(40, 70, 10), rules(100, false, 1), Map.of());

        assertThat(envelope.lines().stream().map(Envelope.Line::outcome).toList())
                .containsExactly(Outcome.FUNDED, Outcome.RESERVE, Outcome.REFUSED);
        assertThat(envelope.left()).isEqualTo(Money.ofUnits(60));
    }

    @Test
    void theCeilingCutsAndTheFloorRefusesTooLittle() {
        Rules rules =
                new Rules(Money.ofUnits(100), Optional.of(Money.ofUnits(30)), Optional.of(Money.ofUnits(40)), true, 9);

        assertThat(said(Envelope.of(asked(60, 40, 40), rules, Map.of()))).isEqualTo("F40 F40 R0");
    }

    @Test
    void whatThePanelChangesComesFirst() {
        Map<String, Change> changes = Map.of(
                "1", new Change(Outcome.REFUSED, Money.ofUnits(5)),
                "4", new Change(Outcome.FUNDED, Money.ofUnits(25)));

        assertThat(said(Envelope.of(asked(40, 40, 40, 30), rules(100, false, 1), changes)))
                .isEqualTo("R0! F40 R0 F25!");
    }

    @Test
    void whoAsksForNothingStopsNobody() {
        assertThat(said(Envelope.of(asked(0, 40), rules(100, false, 1), Map.of())))
                .isEqualTo("R0 F40");
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverMoreIsGrantedThanThereIs(int seed) {
        Random random = new Random(seed);
        int[] amounts = random.ints(1 + random.nextInt(30), 0, 60).toArray();
        Rules rules = rules(random.nextInt(600), random.nextBoolean(), random.nextInt(4));

        Envelope envelope = Envelope.of(asked(amounts), rules, Map.of());

        assertThat(envelope.granted().plus(envelope.left())).isEqualTo(rules.amount());
        assertThat(envelope.left()).isGreaterThanOrEqualTo(Money.ZERO);
        assertThat(envelope.lines()).hasSize(amounts.length);
        assertThat(envelope.lines().stream().filter(Envelope.Line::partial).count())
                .isLessThanOrEqualTo(1);
    }

    private static Funding funding(long amount, long... shares) {
        List<Funder> funders = new ArrayList<>();
        for (long share : shares) {
            funders.add(new Funder("F" + funders.size(), "", new Money(share)));
        }
        return new Funding(funders, new Money(amount), "", AidRules.NONE, "");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesAddUpToTheCent(int seed) {
        Random random = new Random(seed);
        long[] shares = random.longs(1 + random.nextInt(5), 0, 10_000_000_000L).toArray();
        Funding funding = funding(java.util.Arrays.stream(shares).sum() + random.nextInt(3) + 1, shares);
        Money granted = new Money(random.nextLong(10_000_000_000L));

        List<FunderShares.Part> parts = FunderShares.of(funding, granted);

        assertThat(parts.stream().map(FunderShares.Part::amount).reduce(Money.ZERO, Money::plus))
                .isEqualTo(granted);
        assertThat(parts).allMatch(part -> part.amount().cents() >= 0).hasSize(shares.length);
    }

    @Test
    void theCentGoesToTheLargestRemainderAndTheLeaderBringsWhatIsNotAnnounced() {
        assertThat(amounts(funding(3, 1, 1, 1), 100)).containsExactly(34L, 33L, 33L);
        assertThat(amounts(funding(100, 0, 40), 1_000)).containsExactly(600L, 400L);
        assertThat(amounts(funding(18_000_000, 14_000_000, 4_000_000), 4_500_001))
                .containsExactly(3_500_001L, 1_000_000L);
        assertThatThrownBy(() -> FunderShares.of(funding(0, 0), Money.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Long> amounts(Funding funding, long cents) {
        return FunderShares.of(funding, new Money(cents)).stream()
                .map(part -> part.amount().cents())
                .toList();
    }
}
