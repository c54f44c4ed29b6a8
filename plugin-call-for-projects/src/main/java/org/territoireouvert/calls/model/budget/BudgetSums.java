package org.territoireouvert.calls.model.budget;

import java.math.BigDecimal;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.AidRules;
import org.territoireouvert.calls.model.budget.BudgetLine.Side;
import org.territoireouvert.calls.model.budget.BudgetLine.Source;

/**
 * What a budget comes to.
 *
 * @param eligible costs that are paid for
 * @param inKind work that is not paid and things that are lent
 * @param highest most that can be asked for by the rate, rounded down to the cent
 */
public record BudgetSums(Money costs, Money resources, Money eligible, Money requested, Money inKind, Money highest) {

    private static final long WHOLE = 100;

    /** Adds a budget up. */
    public static BudgetSums of(Budget budget, AidRules rules) {
        Money eligible = budget.eligibleCosts(rules);
        Money inKind = budget.lines().stream()
                .filter(line -> line.side() == Side.RESOURCE && line.category().equals(Source.IN_KIND.name()))
                .map(BudgetLine::amount)
                .reduce(Money.ZERO, Money::plus);
        return new BudgetSums(
                budget.costs(),
                budget.resources(),
                eligible,
                budget.requested(),
                inKind,
                share(eligible, rules.highestRate()));
    }

    /**
     * Returns a share of an amount, rounded down to the cent: whoever asks for a cent more asks for more than the share.
     *
     * @param percent 0 to 100
     */
    public static Money share(Money amount, int percent) {
        return new Money(Math.multiplyExact(amount.cents(), percent) / WHOLE);
    }

    /** Returns how much of the eligible costs is asked for, in tenths of a percent, rounded up; 0 when there are none. */
    public long rateInTenths() {
        if (eligible.cents() == 0) {
            return 0;
        }
        return Math.ceilDiv(Math.multiplyExact(requested.cents(), WHOLE * 10), eligible.cents());
    }

    /** Returns the same in percent, with one decimal. */
    public BigDecimal rate() {
        return BigDecimal.valueOf(rateInTenths(), 1);
    }

    /** Tells whether what is spent is what comes in. */
    public boolean isBalanced() {
        return costs.equals(resources);
    }

    /** Returns what is spent and does not come in; below zero when more comes in. */
    public Money missing() {
        return costs.minus(resources);
    }
}
