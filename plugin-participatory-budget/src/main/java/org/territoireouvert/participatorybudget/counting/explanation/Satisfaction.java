package org.territoireouvert.participatorybudget.counting.explanation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.participatorybudget.counting.Outcome;
import org.territoireouvert.participatorybudget.counting.preference.Comparison;
import org.territoireouvert.participatorybudget.counting.profile.Profile;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.ProjectId;

/**
 * Tell how voters fare with an outcome. Shares are between 0 and 1, for reading: rounded to the precision of a double.
 *
 * @param ballotsByWinners at position k, the ballots with exactly k winners among their projects; empty without ballots
 * @param budgetUsed share of the budget, 0 when the budget is zero
 */
public record Satisfaction(long voters, List<Long> ballotsByWinners, double budgetUsed) {

    public Satisfaction {
        ballotsByWinners = List.copyOf(ballotsByWinners);
    }

    /** Measure an outcome of this vote. */
    public static Satisfaction of(Election election, Outcome outcome) {
        Profile profile = Profile.of(election, outcome.rule().method().weighting(election.type()));
        int[] winners = new Comparison(profile).winnersByGroup(indexes(election, outcome.order()));
        List<Long> ballots = new ArrayList<>();
        for (int group = 0; group < winners.length; group++) {
            while (ballots.size() <= winners[group]) {
                ballots.add(0L);
            }
            ballots.set(winners[group], ballots.get(winners[group]) + profile.multiplicities()[group]);
        }
        return new Satisfaction(profile.voters(), ballots, used(election.budget(), new BigDecimal(outcome.cost())));
    }

    private static double used(BigDecimal budget, BigDecimal cost) {
        return budget.signum() == 0
                ? 0
                : cost.divide(budget, MathContext.DECIMAL64).doubleValue();
    }

    public static List<Integer> indexes(Election election, List<ProjectId> ids) {
        Map<ProjectId, Integer> indexes = new HashMap<>();
        for (int project = 0; project < election.projects().size(); project++) {
            indexes.put(election.projects().get(project).id(), project);
        }
        return ids.stream()
                .map(id -> {
                    Integer index = indexes.get(id);
                    if (index == null) {
                        throw new IllegalArgumentException("project \"" + id + "\" is not in the vote");
                    }
                    return index;
                })
                .toList();
    }

    /** Return how many winners a ballot names on average. */
    public double averageWinners() {
        long winners = 0;
        for (int count = 0; count < ballotsByWinners.size(); count++) {
            winners += count * ballotsByWinners.get(count);
        }
        return voters == 0 ? 0 : winners / (double) voters;
    }

    /** Return how many ballots name no winner, blank ones included. */
    public long ballotsWithoutWinner() {
        return ballotsByWinners.isEmpty() ? 0 : ballotsByWinners.getFirst();
    }

    /** Return the share of ballots without winner. */
    public double exclusionRatio() {
        return voters == 0 ? 0 : ballotsWithoutWinner() / (double) voters;
    }
}
