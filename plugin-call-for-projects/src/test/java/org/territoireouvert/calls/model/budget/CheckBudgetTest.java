package org.territoireouvert.calls.model.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.AidRules;
import org.territoireouvert.calls.model.AidRules.CostCategory;
import org.territoireouvert.calls.model.budget.BudgetLine.Side;

class CheckBudgetTest {

    private static final AidRules RULES = new AidRules(
            70,
            Optional.of(Money.ofUnits(1_000)),
            Optional.of(Money.ofUnits(5_000)),
            List.of(
                    new CostCategory("travaux", "Travaux", true, 100),
                    new CostCategory("equipement", "Équipement", true, 50),
                    new CostCategory("achat", "Achat", false, 100)));
    private static final Map<String, String> ONE = Map.of("m1", "Inès");
    private static final Map<String, String> TWO = two();

    private static Map<String, String> two() {
        Map<String, String> two = new LinkedHashMap<>();
        two.put("m1", "Inès");
        two.put("m2", "L’école");
        return two;
    }

    private static BudgetLine cost(String member, String category, long cents) {
        return new BudgetLine(member, Side.COST, category, "Dépense", new Money(cents));
    }

    private static BudgetLine from(String member, String source, long cents) {
        return new BudgetLine(member, Side.RESOURCE, source, "Recette", new Money(cents));
    }

    private static List<String> keys(Map<String, String> partners, BudgetLine... lines) {
        return CheckBudget.problems(new Budget(List.of(lines)), RULES, partners).stream()
                .map(problem -> problem.member() + problem.messageKey().replace("sending.budget.", " "))
                .toList();
    }

    static Stream<Arguments> budgets() {
        return Stream.of(
                Arguments.of("none", ONE, new BudgetLine[0], List.of(" empty")),
                Arguments.of(
                        "exactly the rate",
                        ONE,
                        new BudgetLine[] {
                            cost("m1", "travaux", 200_000), from("m1", "REQUESTED", 140_000), from("m1", "OWN", 60_000)
                        },
                        List.of()),
                Arguments.of(
                        "a cent above the rate",
                        ONE,
                        new BudgetLine[] {
                            cost("m1", "travaux", 200_000), from("m1", "REQUESTED", 140_001), from("m1", "OWN", 59_999)
                        },
                        List.of(" rate")),
                Arguments.of(
                        "what is bought is not paid",
                        ONE,
                        new BudgetLine[] {
                            cost("m1", "travaux", 100_000),
                            cost("m1", "achat", 100_000),
                            from("m1", "REQUESTED", 100_000),
                            from("m1", "OWN", 100_000)
                        },
                        List.of(" rate")),
                Arguments.of(
                        "two that balance only together",
                        TWO,
                        new BudgetLine[] {
                            cost("m1", "travaux", 200_000), from("m1", "REQUESTED", 120_000), from("m2", "OWN", 80_000)
                        },
                        List.of("m1 lacking", "m2 exceeding")),
                Arguments.of(
                        "one of two lacks",
                        TWO,
                        new BudgetLine[] {cost("m1", "travaux", 200_000), from("m1", "REQUESTED", 120_000)},
                        List.of("m1 lacking", " lacking-together")),
                Arguments.of(
                        "too little asked",
                        ONE,
                        new BudgetLine[] {
                            cost("m1", "travaux", 100_000), from("m1", "REQUESTED", 50_000), from("m1", "OWN", 50_000)
                        },
                        List.of(" floor")),
                Arguments.of(
                        "too much asked",
                        ONE,
                        new BudgetLine[] {
                            cost("m1", "travaux", 1_000_000),
                            from("m1", "REQUESTED", 600_000),
                            from("m1", "OWN", 400_000)
                        },
                        List.of(" ceiling")),
                Arguments.of(
                        "nothing asked",
                        ONE,
                        new BudgetLine[] {cost("m1", "travaux", 100_000), from("m1", "OWN", 100_000)},
                        List.of(" nothing-requested")),
                Arguments.of(
                        "more than half for equipment",
                        ONE,
                        new BudgetLine[] {
                            cost("m1", "travaux", 100_000),
                            cost("m1", "equipement", 100_001),
                            from("m1", "REQUESTED", 120_000),
                            from("m1", "OWN", 80_001)
                        },
                        List.of(" share")),
                Arguments.of(
                        "work that is not paid counts for the rate",
                        ONE,
                        new BudgetLine[] {
                            cost("m1", "travaux", 200_000),
                            from("m1", "REQUESTED", 140_000),
                            from("m1", "IN_KIND", 60_000)
                        },
                        List.of()),
                Arguments.of(
                        "work that is not paid is never paid",
                        ONE,
                        new BudgetLine[] {
                            cost("m1", "travaux", 200_000),
                            from("m1", "REQUESTED", 120_000),
                            from("m1", "IN_KIND", 100_000)
                        },
                        List.of("m1 exceeding", " in-kind")),
                Arguments.of(
                        "a kind of cost that the call does not have any more",
                        ONE,
                        new BudgetLine[] {
                            cost("m1", "travaux", 200_000),
                            cost("m1", "fetes", 0),
                            from("m1", "REQUESTED", 140_000),
                            from("m1", "OWN", 60_000)
                        },
                        List.of("m1 unknown-category")),
                Arguments.of(
                        "lines of who left",
                        ONE,
                        new BudgetLine[] {
                            cost("m1", "travaux", 200_000),
                            from("m1", "REQUESTED", 140_000),
                            from("m1", "OWN", 60_000),
                            cost("m9", "travaux", 900_000)
                        },
                        List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("budgets")
    void budgetIsHeldAgainstTheRules(
            String name, Map<String, String> partners, BudgetLine[] lines, List<String> expected) {
        assertThat(keys(partners, lines)).isEqualTo(expected);
    }

    @Test
    void problemSaysAmountsThatMendIt() {
        Budget budget = new Budget(List.of(cost("m1", "travaux", 333_333), from("m1", "REQUESTED", 333_333)));

        assertThat(CheckBudget.problems(budget, RULES, ONE))
                .contains(new BudgetProblem(
                        "",
                        "sending.budget.rate",
                        List.of(new Money(333_333), 70, new Money(333_333), new Money(233_333))));
    }

    /** Whoever follows what a problem of the rate says has mended it, whatever the amounts; a cent more is too much. */
    @Test
    void askingForTheHighestAmountIsWithinTheRateAndACentMoreIsNot() {
        Random random = new Random(20_261_127);
        for (int i = 0; i < 2_000; i++) {
            int rate = 1 + random.nextInt(100);
            long costs = 1 + random.nextLong(100_000_000_000L);
            AidRules rules = new AidRules(rate, Optional.empty(), Optional.empty(), List.of());
            Money highest = BudgetSums.share(new Money(costs), rate);

            assertThat(aid(rules, costs, highest.cents()))
                    .as("%d %% of %d", rate, costs)
                    .doesNotContain("rate");
            if (highest.cents() < costs) {
                assertThat(aid(rules, costs, highest.cents() + 1))
                        .as("%d %% of %d", rate, costs)
                        .contains("rate");
            }
        }
    }

    private static String aid(AidRules rules, long costs, long requested) {
        Budget budget = new Budget(List.of(
                cost("m1", "x", costs), from("m1", "REQUESTED", requested), from("m1", "OWN", costs - requested)));
        return CheckBudget.problems(budget, rules, ONE).toString();
    }

    @Test
    void partnersThatBalanceBalanceTogether() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<BudgetLine> lines = new ArrayList<>();
            for (String member : List.of("m1", "m2")) {
                long cents = random.nextInt(1_000_000);
                lines.add(cost(member, "travaux", cents));
                lines.add(from(member, "REQUESTED", cents / 2));
                lines.add(from(member, "OWN", cents - cents / 2));
            }
            assertThat(CheckBudget.problems(new Budget(lines), RULES, TWO))
                    .noneMatch(problem -> problem.messageKey().contains("lacking")
                            || problem.messageKey().contains("exceeding"));
        }
    }

    @Test
    void rateIsShownRoundedUp() {
        Budget budget = new Budget(List.of(cost("m1", "travaux", 300_000), from("m1", "REQUESTED", 210_001)));

        assertThat(BudgetSums.of(budget, RULES).rateInTenths()).isEqualTo(701);
        assertThat(BudgetSums.of(Budget.NONE, RULES).rateInTenths()).isZero();
    }
}
