package org.territoireouvert.participatorybudget.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * Hold everything that a counting rule may look at (dépouillement).
 *
 * @param budget in currency units, exact, zero or more
 * @param projects in the order of the ballot paper, distinct ids
 * @param ballots cast for these projects
 * @param maximumLength projects a ballot may name, 0 when not declared; gives the points of a rank
 * @param defaultScore points of a project that a scoring ballot does not name
 * @param scoreThreshold score below which {@code Safeguard.SCORE_THRESHOLD} leaves a project out; 0 when there is none
 */
public record Election(
        BallotType type,
        BigDecimal budget,
        List<Project> projects,
        BallotBox ballots,
        int maximumLength,
        BigDecimal defaultScore,
        BigDecimal scoreThreshold) {

    public Election {
        if (budget.signum() < 0) {
            throw new IllegalArgumentException("budget \"" + budget.toPlainString() + "\" is negative");
        }
        if (maximumLength < 0) {
            throw new IllegalArgumentException("maximum length \"" + maximumLength + "\" is negative");
        }
        projects = List.copyOf(projects);
        if (ballots.projectCount() != projects.size()) {
            throw new IllegalArgumentException("the ballots know \"" + ballots.projectCount()
                    + "\" projects, the vote has \"" + projects.size() + "\"");
        }
    }

    /** Create a vote without declared length, default score or threshold. */
    public Election(BallotType type, BigDecimal budget, List<Project> projects, BallotBox ballots) {
        this(type, budget, projects, ballots, 0, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
