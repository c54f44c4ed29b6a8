package org.territoireouvert.participatorybudget.counting.explanation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.territoireouvert.participatorybudget.counting.profile.Rational;
import org.territoireouvert.participatorybudget.model.BallotBox;
import org.territoireouvert.participatorybudget.model.Election;

/**
 * The share of each project in a vote: every voter has one point and splits it equally over the projects that they want, which are
 * those on the ballot, or those with points above zero where ballots carry points. Voters who want none have no point to give.
 *
 * @param points one exact number per project, in the order of the ballot paper
 */
public record VotePoints(List<Rational> points) {

    public VotePoints {
        points = List.copyOf(points);
    }

    /** Work out the points of a vote. */
    public static VotePoints of(Election election) {
        BallotBox ballots = election.ballots();
        int projects = election.projects().size();
        List<Map<Integer, Long>> votersBySize = Stream.<Map<Integer, Long>>generate(TreeMap::new)
                .limit(projects)
                .toList();
        for (int group = 0; group < ballots.groups(); group++) {
            int wanted = wanted(ballots, group);
            for (int position = 0; position < ballots.size(group); position++) {
                if (wants(ballots, group, position)) {
                    votersBySize
                            .get(ballots.project(group, position))
                            .merge(wanted, (long) ballots.multiplicity(group), Long::sum);
                }
            }
        }
        return new VotePoints(votersBySize.stream().map(VotePoints::sum).toList());
    }

    private static int wanted(BallotBox ballots, int group) {
        int wanted = 0;
        for (int position = 0; position < ballots.size(group); position++) {
            wanted += wants(ballots, group, position) ? 1 : 0;
        }
        return wanted;
    }

    private static boolean wants(BallotBox ballots, int group, int position) {
        return ballots.points(group, position).signum() > 0;
    }

    private static Rational sum(Map<Integer, Long> votersBySize) {
        return votersBySize.entrySet().stream()
                .map(voters -> Rational.of(voters.getValue(), voters.getKey()))
                .reduce(Rational.ZERO, Rational::plus);
    }
}
