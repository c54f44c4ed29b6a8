package org.territoireouvert.calls.model.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.AidRules;
import org.territoireouvert.calls.model.AidRules.CostCategory;
import org.territoireouvert.calls.model.budget.BudgetLine.Side;
import org.territoireouvert.calls.model.budget.BudgetLine.Source;

/**
 * Holds a budget against the rules of its call. Amounts are whole cents, limits in percent are rounded down to the cent, so that no
 * budget passes by rounding. What is given in kind counts among costs and resources, and is never paid.
 */
public final class CheckBudget {

    private CheckBudget() {}

    /**
     * Returns what is to be changed, partner by partner, then of all together.
     *
     * @param partners their names by their identifiers, in the order in which they are shown; lines of others do not count
     * @return empty when the budget keeps the rules
     */
    public static List<BudgetProblem> problems(Budget budget, AidRules rules, Map<String, String> partners) {
        Budget counted = new Budget(budget.lines().stream()
                .filter(line -> partners.containsKey(line.member()))
                .toList());
        if (counted.lines().isEmpty()) {
            return List.of(BudgetProblem.ofAll("sending.budget.empty"));
        }
        List<BudgetProblem> problems = new ArrayList<>();
        partners.forEach((member, name) -> {
            Budget own = counted.of(member);
            problems.addAll(unknown(own, rules, member, name));
            balance(own, member, name).ifPresent(problems::add);
        });
        boolean several = partners.size() > 1;
        if (several) {
            balance(counted, "", "").ifPresent(problems::add);
        }
        problems.addAll(shares(counted, rules));
        problems.addAll(aid(BudgetSums.of(counted, rules), rules));
        return problems;
    }

    private static Optional<BudgetProblem> balance(Budget budget, String member, String name) {
        Money costs = budget.costs();
        Money resources = budget.resources();
        int order = costs.compareTo(resources);
        if (order == 0) {
            return Optional.empty();
        }
        String key = order > 0 ? "sending.budget.lacking" : "sending.budget.exceeding";
        Money gap = order > 0 ? costs.minus(resources) : resources.minus(costs);
        return Optional.of(
                member.isEmpty()
                        ? BudgetProblem.ofAll(key + "-together", gap, costs, resources)
                        : BudgetProblem.of(member, key, name, gap, costs, resources));
    }

    private static List<BudgetProblem> unknown(Budget own, AidRules rules, String member, String name) {
        return own.lines().stream()
                .filter(line -> line.side() == Side.COST
                        ? !rules.categories().isEmpty()
                                && rules.category(line.category()).isEmpty()
                        : !isSource(line.category()))
                .map(line -> BudgetProblem.of(member, "sending.budget.unknown-category", name, line.label()))
                .toList();
    }

    private static boolean isSource(String category) {
        for (Source source : Source.values()) {
            if (source.name().equals(category)) {
                return true;
            }
        }
        return false;
    }

    private static List<BudgetProblem> shares(Budget counted, AidRules rules) {
        Money eligible = counted.eligibleCosts(rules);
        List<BudgetProblem> problems = new ArrayList<>();
        for (CostCategory category : rules.categories()) {
            Money spent = counted.costs(category.code());
            Money most = BudgetSums.share(eligible, category.highestShare());
            if (category.eligible() && spent.compareTo(most) > 0) {
                problems.add(BudgetProblem.ofAll(
                        "sending.budget.share", category.label(), spent, category.highestShare(), most));
            }
        }
        return problems;
    }

    private static List<BudgetProblem> aid(BudgetSums sums, AidRules rules) {
        Money requested = sums.requested();
        if (requested.equals(Money.ZERO)) {
            return List.of(BudgetProblem.ofAll("sending.budget.nothing-requested"));
        }
        List<BudgetProblem> problems = new ArrayList<>();
        if (requested.compareTo(sums.highest()) > 0) {
            problems.add(BudgetProblem.ofAll(
                    "sending.budget.rate", requested, rules.highestRate(), sums.eligible(), sums.highest()));
        }
        Money paid = sums.eligible().minus(sums.inKind());
        if (requested.compareTo(paid) > 0) {
            problems.add(BudgetProblem.ofAll("sending.budget.in-kind", requested, sums.inKind(), paid));
        }
        rules.floor()
                .filter(floor -> requested.compareTo(floor) < 0)
                .ifPresent(floor -> problems.add(BudgetProblem.ofAll("sending.budget.floor", requested, floor)));
        rules.ceiling()
                .filter(ceiling -> requested.compareTo(ceiling) > 0)
                .ifPresent(ceiling -> problems.add(BudgetProblem.ofAll("sending.budget.ceiling", requested, ceiling)));
        return problems;
    }
}
