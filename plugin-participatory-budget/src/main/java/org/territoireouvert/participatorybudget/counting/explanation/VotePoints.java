package org.territoireouvert.participatorybudget.counting.explanation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
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
        long[][] votersBySize = new long[projects][projects + 1];
        for (int group = 0; group < ballots.groups(); group++) {
            int wanted = wanted(ballots, group);
            for (int position = 0; position < ballots.size(group); position++) {
                if (wants(ballots, group, position)) {
                    votersBySize[ballots.project(group, position)][wanted] += ballots.multiplicity(group);
                }
            }
        }
        List<Rational> points = new ArrayList<>();
        for (long[] bySize : votersBySize) {
            points.add(sum(bySize));
        }
        return new VotePoints(points);
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

    private static Rational sum(long[] votersBySize) {
        Rational sum = Rational.ZERO;
        for (int size = 1; size < votersBySize.length; size++) {
            if (votersBySize[size] > 0) {
                sum = sum.plus(new Rational(BigInteger.valueOf(votersBySize[size]), BigInteger.valueOf(size)));
            }
        }
        return sum;
    }
}
