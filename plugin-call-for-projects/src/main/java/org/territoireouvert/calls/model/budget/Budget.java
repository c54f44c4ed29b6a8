package org.territoireouvert.calls.model.budget;

import java.util.List;
import java.util.function.Predicate;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.AidRules;
import org.territoireouvert.calls.model.budget.BudgetLine.Side;
import org.territoireouvert.calls.model.budget.BudgetLine.Source;

/** The budget of all partners. */
public record Budget(List<BudgetLine> lines) {

    /** Has no line. */
    public static final Budget NONE = new Budget(List.of());

    /** Copies the lines. */
    public Budget {
        lines = List.copyOf(lines);
    }

    /** Returns the lines of one partner. */
    public Budget of(String member) {
        return new Budget(
                lines.stream().filter(line -> line.member().equals(member)).toList());
    }

    /** Returns all that is spent. */
    public Money costs() {
        return sum(line -> line.side() == Side.COST);
    }

    /** Returns all that comes in. */
    public Money resources() {
        return sum(line -> line.side() == Side.RESOURCE);
    }

    /** Returns the aid that is asked for. */
    public Money requested() {
        return sum(line -> line.side() == Side.RESOURCE && line.category().equals(Source.REQUESTED.name()));
    }

    /** Returns what is spent on a kind of cost. */
    public Money costs(String category) {
        return sum(line -> line.side() == Side.COST && line.category().equals(category));
    }

    /** Returns what is spent on kinds of costs that are paid for. */
    public Money eligibleCosts(AidRules rules) {
        return sum(line -> line.side() == Side.COST
                && rules.category(line.category())
                        .map(AidRules.CostCategory::eligible)
                        .orElse(true));
    }

    private Money sum(Predicate<BudgetLine> wanted) {
        return lines.stream().filter(wanted).map(BudgetLine::amount).reduce(Money.ZERO, Money::plus);
    }
}
