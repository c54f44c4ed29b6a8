package org.territoireouvert.participatorybudget.counting.explanation;

import java.math.BigDecimal;
import java.util.List;
import org.territoireouvert.participatorybudget.model.ProjectId;

/**
 * Explain what happened to one project. Money is in currency units. Figures are for reading: doubles next to an exact decision.
 * What only equal shares knows is zero or empty under other rules.
 *
 * @param votes ballots that name the project
 * @param points score of the rule: votes, points or points by rank
 * @param rank place in the order of purchase from 1; 0 when not funded
 * @param effectiveVotes cost ÷ the highest payment when the project was last affordable: as many voters paying that would do;
 *     0 when its supporters could never pay
 * @param price the most that one supporter pays, 0 when not bought by supporters
 * @param payingFull supporters who pay their full price
 * @param payingPart supporters who pay all they have left
 * @param payingNothing supporters who have nothing left
 * @param moneyBehind what supporters hold when the project is bought, or at the end
 * @param spentElsewhere for a loser, what its supporters paid for winners, in order of purchase
 */
public record ProjectAccount(
        ProjectId id,
        BigDecimal cost,
        long votes,
        BigDecimal points,
        int rank,
        double effectiveVotes,
        double price,
        long payingFull,
        long payingPart,
        long payingNothing,
        double moneyBehind,
        List<Spending> spentElsewhere) {

    /** What a loser's supporters paid for a winner, and how many of them paid. */
    public record Spending(ProjectId winner, double amount, long payers) {}

    public ProjectAccount {
        spentElsewhere = List.copyOf(spentElsewhere);
    }

    /** Return whether the project is funded. */
    public boolean funded() {
        return rank > 0;
    }

    /** Return what the supporters of a loser lack at the end; 0 for a winner. */
    public double missing() {
        return funded() ? 0 : Math.max(0, cost.doubleValue() - moneyBehind);
    }
}
