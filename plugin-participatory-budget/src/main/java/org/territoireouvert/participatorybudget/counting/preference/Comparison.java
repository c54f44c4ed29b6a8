package org.territoireouvert.participatorybudget.counting.preference;

import java.util.List;
import org.territoireouvert.participatorybudget.counting.profile.Profile;

/** Counts winners per ballot: projects that the ballot gives a weight above zero, zero points being no support. */
public final class Comparison {

    private final Profile profile;

    public Comparison(Profile profile) {
        this.profile = profile;
    }

    public Preference of(List<Integer> first, List<Integer> second) {
        int[] firstWinners = winnersByGroup(first);
        int[] secondWinners = winnersByGroup(second);
        long[] counts = new long[4];
        for (int group = 0; group < firstWinners.length; group++) {
            int voters = profile.multiplicities()[group];
            counts[0] += firstWinners[group] > secondWinners[group] ? voters : 0;
            counts[1] += secondWinners[group] > firstWinners[group] ? voters : 0;
            counts[2] += firstWinners[group] > 0 && secondWinners[group] == 0 ? voters : 0;
            counts[3] += secondWinners[group] > 0 && firstWinners[group] == 0 ? voters : 0;
        }
        return new Preference(counts[0], counts[1], counts[2], counts[3]);
    }

    public int[] winnersByGroup(List<Integer> winners) {
        int[] found = new int[profile.groups()];
        for (int winner : winners) {
            for (int group : profile.supporters(winner)) {
                found[group]++;
            }
        }
        return found;
    }
}
