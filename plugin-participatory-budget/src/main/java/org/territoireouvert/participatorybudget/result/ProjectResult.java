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
 * @param standing its list, and what closed the way to it
 * @param votePoints its share in the vote: one point per voter, split equally over the projects that the voter wants
 * @param judgment for majority judgment: what judges said of it
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
        List<Spending> spentElsewhere,
        Standing standing,
        double votePoints,
        Judgment judgment) {

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

    /** Returns what is known of a project that no stage of the count looked at. */
    static ProjectResult uncounted(String number) {
        return new ProjectResult(
                0,
                number,
                0,
                0,
                BigDecimal.ZERO,
                0,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                0,
                List.of(),
                Standing.PLAIN,
                0,
                Judgment.NONE);
    }

    /** Returns the same with its place in the whole vote. */
    ProjectResult at(int otherPosition, int otherRank, Standing otherStanding, double points) {
        return new ProjectResult(
                otherPosition,
                number,
                otherRank,
                votes,
                score,
                effectiveVotes,
                price,
                moneyBehind,
                missing,
                effectiveSupport,
                spentElsewhere,
                otherStanding,
                points,
                judgment);
    }

    /** Tells whether the project is funded. */
    public boolean funded() {
        return purchaseRank > 0;
    }
}
