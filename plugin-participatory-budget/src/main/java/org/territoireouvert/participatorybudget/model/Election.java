package org.territoireouvert.participatorybudget.model;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Hold everything that a counting rule may look at (dépouillement).
 *
 * @param budget in currency units, exact, zero or more
 * @param projects in the order of the ballot paper, distinct ids
 * @param ballots cast for these projects
 * @param maximumLength projects a ballot may name, 0 when not declared; gives the points of a rank
 * @param defaultScore points of a project that a scoring ballot does not name
 * @param scoreThreshold score below which {@code Safeguard.SCORE_THRESHOLD} leaves a project out; 0 when there is none
 * @param lists in their order, distinct names; empty when the vote is not divided
 */
public record Election(
        BallotType type,
        BigDecimal budget,
        List<Project> projects,
        BallotBox ballots,
        int maximumLength,
        BigDecimal defaultScore,
        BigDecimal scoreThreshold,
        List<ProjectList> lists) {

    public Election {
        if (budget.signum() < 0) {
            throw new IllegalArgumentException("budget \"" + budget.toPlainString() + "\" is negative");
        }
        if (maximumLength < 0) {
            throw new IllegalArgumentException("maximum length \"" + maximumLength + "\" is negative");
        }
        projects = List.copyOf(projects);
        lists = List.copyOf(lists);
        if (ballots.projectCount() != projects.size()) {
            throw new IllegalArgumentException("the ballots know \"" + ballots.projectCount()
                    + "\" projects, the vote has \"" + projects.size() + "\"");
        }
        checkLists(projects, lists);
    }

    private static void checkLists(List<Project> projects, List<ProjectList> lists) {
        Set<String> names = new HashSet<>(Set.of(""));
        for (ProjectList list : lists) {
            if (!names.add(list.name())) {
                throw new IllegalArgumentException("list \"" + list.name() + "\" appears twice");
            }
        }
        for (Project project : projects) {
            if (!names.contains(project.list())) {
                throw new IllegalArgumentException("project \"" + project.id() + "\" stands on list \"" + project.list()
                        + "\", which is not there");
            }
        }
    }

    /** Create a vote that is not divided. */
    public Election(
            BallotType type,
            BigDecimal budget,
            List<Project> projects,
            BallotBox ballots,
            int maximumLength,
            BigDecimal defaultScore,
            BigDecimal scoreThreshold) {
        this(type, budget, projects, ballots, maximumLength, defaultScore, scoreThreshold, List.of());
    }

    /** Create a vote without declared length, default score or threshold. */
    public Election(BallotType type, BigDecimal budget, List<Project> projects, BallotBox ballots) {
        this(type, budget, projects, ballots, 0, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** Return the same vote divided into these lists. */
    public Election dividedInto(List<ProjectList> others) {
        return new Election(type, budget, projects, ballots, maximumLength, defaultScore, scoreThreshold, others);
    }

    /** Return the same vote with another budget. */
    public Election spending(BigDecimal other) {
        return new Election(type, other, projects, ballots, maximumLength, defaultScore, scoreThreshold, lists);
    }

    /** Return the same vote in which the other projects no longer take part; what ballots say of them stays. */
    public Election among(Predicate<Project> remaining) {
        List<Project> changed = projects.stream()
                .map(project -> remaining.test(project) ? project : project.out())
                .toList();
        return new Election(type, budget, changed, ballots, maximumLength, defaultScore, scoreThreshold, lists);
    }

    /**
     * Return the vote of some projects on its own: ballots name only these, in the order they had, and ballots that name none of
     * them took no part in it. Ranks are counted anew, from as many as the longest of these ballots.
     */
    public Election only(Predicate<Project> ours) {
        List<Project> kept = projects.stream().filter(ours).toList();
        BallotBox restricted = ballots.restrictedTo(projects, kept);
        return new Election(type, budget, kept, restricted, 0, defaultScore, scoreThreshold, lists);
    }
}
