package org.territoireouvert.participatorybudget.counting;

import java.util.List;
import org.territoireouvert.participatorybudget.model.BallotBox;

/** Counts how many voters find more of their projects in one outcome than in another. */
final class Comparison {

    private final BallotBox ballots;

    Comparison(BallotBox ballots) {
        this.ballots = ballots;
    }

    Preference of(List<Integer> first, List<Integer> second) {
        boolean[] inFirst = membership(first);
        boolean[] inSecond = membership(second);
        long[] counts = new long[4];
        for (int group = 0; group < ballots.groups(); group++) {
            int firstWinners = winners(group, inFirst);
            int secondWinners = winners(group, inSecond);
            int voters = ballots.multiplicity(group);
            counts[0] += firstWinners > secondWinners ? voters : 0;
            counts[1] += secondWinners > firstWinners ? voters : 0;
            counts[2] += firstWinners > 0 && secondWinners == 0 ? voters : 0;
            counts[3] += secondWinners > 0 && firstWinners == 0 ? voters : 0;
        }
        return new Preference(counts[0], counts[1], counts[2], counts[3]);
    }

    private boolean[] membership(List<Integer> winners) {
        boolean[] member = new boolean[ballots.projectCount()];
        winners.forEach(project -> member[project] = true);
        return member;
    }

    int winners(int group, boolean[] member) {
        int winners = 0;
        for (int position = 0; position < ballots.size(group); position++) {
            winners += member[ballots.project(group, position)] ? 1 : 0;
        }
        return winners;
    }
}
