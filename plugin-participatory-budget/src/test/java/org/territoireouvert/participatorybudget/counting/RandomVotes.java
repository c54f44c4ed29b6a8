package org.territoireouvert.participatorybudget.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.territoireouvert.participatorybudget.model.Ballot;
import org.territoireouvert.participatorybudget.model.BallotBox;
import org.territoireouvert.participatorybudget.model.BallotType;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.Project;
import org.territoireouvert.participatorybudget.model.ProjectId;
import org.territoireouvert.participatorybudget.model.ProjectList;

/** Small votes from a seed, made so that ties and exact hits are frequent: few different costs, few voters. */
final class RandomVotes {

    final BallotType type;
    final BigDecimal budget;
    final List<Project> projects;
    final List<Ballot> ballots;

    RandomVotes(long seed) {
        Random random = new Random(seed);
        type = BallotType.values()[random.nextInt(BallotType.values().length)];
        int unit = 1 + random.nextInt(7);
        projects = IntStream.range(0, 2 + random.nextInt(8))
                .mapToObj(number -> new Project(
                        new ProjectId("p" + number), BigDecimal.valueOf((1 + random.nextInt(8)) * unit), ""))
                .toList();
        budget = BigDecimal.valueOf((4 + random.nextInt(16)) * unit);
        ballots = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(voter -> ballot(random))
                .toList();
    }

    private Ballot ballot(Random random) {
        List<ProjectId> ids = new ArrayList<>(projects.stream().map(Project::id).toList());
        Collections.shuffle(ids, random);
        int size = type == BallotType.CHOOSE_ONE ? 1 : 1 + random.nextInt(Math.min(5, ids.size()));
        List<ProjectId> chosen = ids.subList(0, Math.min(size, ids.size()));
        return switch (type) {
            case APPROVAL, CHOOSE_ONE -> new Ballot.Approval(chosen);
            case ORDINAL -> new Ballot.Ranking(chosen);
            case CUMULATIVE, SCORING -> points(chosen, random);
        };
    }

    private static Ballot points(List<ProjectId> chosen, Random random) {
        Map<ProjectId, BigDecimal> points = new LinkedHashMap<>();
        chosen.forEach(id -> points.put(id, BigDecimal.valueOf(1 + random.nextInt(4))));
        return new Ballot.Points(points);
    }

    Election election() {
        return election(ballots, 1);
    }

    Election shuffled(long seed) {
        List<Ballot> mixed = new ArrayList<>(ballots);
        Collections.shuffle(mixed, new Random(seed));
        return election(mixed, 1);
    }

    Election doubled() {
        return election(ballots, 2);
    }

    /** Two lists of alternate projects, one project without list, rivals at places that lists share. */
    Election divided() {
        return divided(ballots, BigDecimal.ONE);
    }

    Election dividedAndShuffled(long seed) {
        List<Ballot> mixed = new ArrayList<>(ballots);
        Collections.shuffle(mixed, new Random(seed));
        return divided(mixed, BigDecimal.ONE);
    }

    /** The same with all amounts a hundred times as large. */
    Election dividedInCents() {
        return divided(ballots, BigDecimal.valueOf(100));
    }

    /** All ballots twice, the second time from the last to the first. */
    Election twice() {
        List<Ballot> cast = new ArrayList<>(ballots);
        cast.addAll(ballots.reversed());
        return election(cast, 1);
    }

    Election reversed() {
        List<Project> backwards = projects.reversed();
        BallotBox.Builder box = BallotBox.open(backwards);
        ballots.forEach(box::add);
        return new Election(type, budget, backwards, box.close());
    }

    private Election divided(List<Ballot> cast, BigDecimal unit) {
        List<Project> listed = IntStream.range(0, projects.size())
                .mapToObj(number -> new Project(
                        projects.get(number).id(),
                        projects.get(number).cost().multiply(unit),
                        "",
                        false,
                        number == 1 ? "" : number % 2 == 0 ? "North" : "South",
                        number % 3 == 0 ? "square" : number == 4 ? "quay" : ""))
                .toList();
        BallotBox.Builder box = BallotBox.open(listed);
        cast.forEach(box::add);
        BigDecimal amount = budget.multiply(unit).divide(BigDecimal.valueOf(2));
        List<ProjectList> lists = List.of(new ProjectList("North", amount), new ProjectList("South", amount));
        return new Election(
                type, budget.multiply(unit), listed, box.close(), 0, BigDecimal.ZERO, BigDecimal.ZERO, lists);
    }

    private Election election(List<Ballot> cast, int times) {
        BallotBox.Builder box = BallotBox.open(projects);
        cast.forEach(ballot -> box.add(ballot, times));
        return new Election(type, budget, projects, box.close());
    }

    List<Method> methods() {
        return switch (type) {
            case APPROVAL, CHOOSE_ONE ->
                List.of(
                        Method.GREEDY_VOTES,
                        Method.GREEDY_DENSITY,
                        Method.MES_COST,
                        Method.MES_CARDINALITY,
                        Method.SEQ_PHRAGMEN);
            case CUMULATIVE, SCORING ->
                List.of(Method.GREEDY_POINTS, Method.MES_POINTS, Method.MES_POINTS_X_COST, Method.MAJORITY_JUDGMENT);
            case ORDINAL -> List.of(Method.GREEDY_BORDA, Method.MES_BORDA_MAXLEN, Method.MES_BORDA_X_COST);
        };
    }
}
