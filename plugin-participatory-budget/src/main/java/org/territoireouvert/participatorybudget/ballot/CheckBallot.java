package org.territoireouvert.participatorybudget.ballot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.participatorybudget.ballot.BallotProblem.Kind;

/** Holds ballots against the paper: every problem is found, none is mended. */
public final class CheckBallot {

    private final BallotPaper paper;
    private final Map<String, VotedProject> projects = new HashMap<>();

    /** Prepares the check for the projects of a vote. */
    public CheckBallot(BallotPaper paper, Collection<VotedProject> projects) {
        this.paper = paper;
        projects.forEach(project -> this.projects.put(project.number(), project));
    }

    /** Returns the problems of a ballot, those of the projects first, then list by list; none when it can be cast. */
    public List<BallotProblem> problems(BallotContent ballot) {
        if (ballot.kind() != paper.kind()) {
            return List.of(BallotProblem.of(Kind.OTHER_KIND, 0));
        }
        if (ballot.marks().size() > projects.size()) {
            return List.of(BallotProblem.of(Kind.TOO_MANY, 0, ballot.marks().size(), projects.size()));
        }
        List<BallotProblem> problems = new ArrayList<>();
        Map<Integer, List<Mark>> byList = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Mark mark : ballot.marks()) {
            place(mark, seen, byList, problems);
        }
        if (problems.isEmpty()) {
            paper.lists().forEach(list -> check(list, byList.getOrDefault(list.envelope(), List.of()), problems));
        }
        return problems;
    }

    /** Returns a problem for each project that a ballot names and that was withdrawn from the vote, with its title. */
    public List<BallotProblem> withdrawn(BallotContent ballot, Set<String> withdrawn) {
        return ballot.marks().stream()
                .map(Mark::project)
                .filter(withdrawn::contains)
                .map(number -> Optional.ofNullable(projects.get(number))
                        .map(VotedProject::title)
                        .orElse(number))
                .map(title -> BallotProblem.of(Kind.WITHDRAWN_PROJECT, 0, title))
                .toList();
    }

    private void place(Mark mark, Set<String> seen, Map<Integer, List<Mark>> byList, List<BallotProblem> problems) {
        VotedProject project = projects.get(mark.project());
        if (project == null || paper.listOf(project.envelope()).isEmpty()) {
            problems.add(BallotProblem.of(Kind.UNKNOWN_PROJECT, 0, mark.project()));
        } else if (!seen.add(mark.project())) {
            problems.add(BallotProblem.of(Kind.NAMED_TWICE, 0, mark.project()));
        } else {
            BallotList list = paper.listOf(project.envelope()).get();
            byList.computeIfAbsent(list.envelope(), envelope -> new ArrayList<>())
                    .add(mark);
        }
    }

    private void check(BallotList list, List<Mark> marks, List<BallotProblem> problems) {
        if (marks.size() < list.fewest()) {
            problems.add(BallotProblem.of(Kind.TOO_FEW, list.envelope(), marks.size(), list.fewest()));
        }
        if (marks.size() > list.most()) {
            problems.add(BallotProblem.of(Kind.TOO_MANY, list.envelope(), marks.size(), list.most()));
        }
        cost(list, marks, problems);
        switch (paper.kind()) {
            case APPROVAL -> {}
            case POINTS -> points(list, marks, problems);
            case RANKING -> ranks(list, marks, problems);
            case GRADES -> grades(list, marks, problems);
        }
    }

    private void cost(BallotList list, List<Mark> marks, List<BallotProblem> problems) {
        Money cost = new Money(marks.stream()
                .mapToLong(mark -> Objects.requireNonNull(projects.get(mark.project()))
                        .cost()
                        .cents())
                .reduce(0, Math::addExact));
        list.costLimit()
                .filter(limit -> cost.cents() > limit.cents())
                .ifPresent(limit -> problems.add(BallotProblem.of(Kind.OVER_BUDGET, list.envelope(), cost, limit)));
    }

    private static void points(BallotList list, List<Mark> marks, List<BallotProblem> problems) {
        long total = 0;
        for (Mark mark : marks) {
            if (mark.value() < 1 || mark.value() > list.pointsEach()) {
                problems.add(BallotProblem.of(
                        Kind.POINTS_OUT_OF_RANGE, list.envelope(), mark.project(), mark.value(), list.pointsEach()));
            }
            total += mark.value();
        }
        if (total > list.pointsTotal()) {
            problems.add(BallotProblem.of(Kind.TOO_MANY_POINTS, list.envelope(), total, list.pointsTotal()));
        }
    }

    private static void ranks(BallotList list, List<Mark> marks, List<BallotProblem> problems) {
        Set<Integer> ranks = new HashSet<>();
        boolean whole = marks.stream()
                .allMatch(mark -> mark.value() >= 1 && mark.value() <= marks.size() && ranks.add(mark.value()));
        if (!whole) {
            problems.add(BallotProblem.of(Kind.RANKS_WITH_GAPS, list.envelope()));
        }
    }

    private void grades(BallotList list, List<Mark> marks, List<BallotProblem> problems) {
        marks.stream()
                .filter(mark ->
                        mark.value() < 0 || mark.value() >= paper.grades().size())
                .forEach(mark -> problems.add(BallotProblem.of(Kind.UNKNOWN_GRADE, list.envelope(), mark.project())));
    }
}
