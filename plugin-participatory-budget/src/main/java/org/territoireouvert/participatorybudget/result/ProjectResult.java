package org.territoireouvert.participatorybudget.result;

import java.math.BigDecimal;
import java.util.List;
import org.territoireouvert.api.data.Money;

/**
 * What a rule decided for one project, and why.
 *
 * @param position place on the ballot paper, from 1
 * @param number number of the project
 * @param purchaseRank place in the order of choice from 1, 0 when not funded
 * @param votes ballots that name the project
 * @param score what the rule ranks by: votes, points or points by rank
 * @param effectiveVotes for equal shares: cost divided by the highest payment, 0 when it was never affordable
 * @param price for equal shares: the most that one supporter pays
 * @param moneyBehind for equal shares: what its supporters hold; otherwise what was left of the budget at its turn
 * @param missing what it lacked, none for a funded project
 * @param effectiveSupport for equal shares: how near it came, in per cent; 0 for other rules
 * @param spentElsewhere for a loser of equal shares: what its supporters paid for winners, most money first
 */
public record ProjectResult(
        int position,
        String number,
        int purchaseRank,
        long votes,
        BigDecimal score,
        double effectiveVotes,
        Money price,
        Money moneyBehind,
        Money missing,
        int effectiveSupport,
        List<Spending> spentElsewhere) {

    /**
     * What a loser's supporters paid for a winner.
     *
     * @param number of the winner
     * @param amount all that they paid
     */
    public record Spending(String number, Money amount) {}

    /** Copies the list. */
    public ProjectResult {
        spentElsewhere = List.copyOf(spentElsewhere);
    }

    /** Tells whether the project is funded. */
    public boolean funded() {
        return purchaseRank > 0;
    }
}
