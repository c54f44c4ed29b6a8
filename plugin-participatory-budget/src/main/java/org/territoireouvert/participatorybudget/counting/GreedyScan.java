package org.territoireouvert.participatorybudget.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.territoireouvert.participatorybudget.counting.profile.Profile;
import org.territoireouvert.participatorybudget.counting.profile.Rational;

/** Fund projects from the best score down, as long as they fit. */
final class GreedyScan {

    private final Profile profile;
    private final int[] tiePlaces;
    private final boolean[] eligible;

    GreedyScan(Profile profile, int[] tiePlaces, boolean[] eligible) {
        this.profile = profile;
        this.tiePlaces = tiePlaces;
        this.eligible = eligible;
    }

    /** Return the winners in the order they were funded, by score or by score per unit of money. */
    List<Integer> winners(long money, Overflow overflow, boolean perCost) {
        return scan(money, overflow, perCost ? byDensity() : byScore(), List.of());
    }

    /** Return the winners so far, followed by those that the rest of the money pays. */
    List<Integer> complete(List<Integer> winners, long left) {
        List<Integer> all = new ArrayList<>(winners);
        all.addAll(scan(left, Overflow.SKIP, byScore(), winners));
        return all;
    }

    private List<Integer> scan(long money, Overflow overflow, Comparator<Integer> order, List<Integer> taken) {
        boolean[] out = new boolean[profile.projects()];
        taken.forEach(project -> out[project] = true);
        List<Integer> ranking = new ArrayList<>();
        for (int project = 0; project < profile.projects(); project++) {
            if (eligible[project] && !out[project]) {
                ranking.add(project);
            }
        }
        ranking.sort(order.thenComparingInt(project -> tiePlaces[project]));
        List<Integer> winners = new ArrayList<>();
        long left = money;
        for (int project : ranking) {
            if (profile.cost(project) <= left) {
                winners.add(project);
                left -= profile.cost(project);
            } else if (overflow == Overflow.STOP) {
                break;
            }
        }
        return winners;
    }

    private Comparator<Integer> byScore() {
        return Comparator.comparing(profile::score).reversed();
    }

    private Comparator<Integer> byDensity() {
        Rational[] density = new Rational[profile.projects()];
        for (int project = 0; project < density.length; project++) {
            // A free project has no density: it goes first, before the comparison below sees it.
            density[project] =
                    new Rational(profile.score(project), BigInteger.valueOf(Math.max(1, profile.cost(project))));
        }
        return Comparator.<Integer, Boolean>comparing(project -> profile.cost(project) > 0)
                .thenComparing(project -> density[project], Comparator.reverseOrder());
    }
}
