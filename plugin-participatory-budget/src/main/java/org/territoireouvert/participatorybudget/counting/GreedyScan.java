package org.territoireouvert.participatorybudget.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.territoireouvert.participatorybudget.counting.profile.Profile;
import org.territoireouvert.participatorybudget.counting.profile.Rational;
import org.territoireouvert.participatorybudget.counting.profile.Rivals;

/** Fund projects from the best down, as long as they fit. */
final class GreedyScan {

    private final Profile profile;
    private final int[] tiePlaces;
    private final boolean[] eligible;
    private final Rivals rivals;

    GreedyScan(Profile profile, int[] tiePlaces, boolean[] eligible, Rivals rivals) {
        this.profile = profile;
        this.tiePlaces = tiePlaces;
        this.eligible = eligible;
        this.rivals = rivals;
    }

    /** Return the winners in the order they were funded, best score first. */
    List<Integer> byScore(long money, Overflow overflow) {
        return fund(ranking(score(), List.of()), money, overflow, rivals.field());
    }

    /** Return the projects in an order, ties settled, withdrawn and ineligible ones left out. */
    List<Integer> ranking(Comparator<Integer> order) {
        return ranking(order, List.of());
    }

    /** Return the winners so far, followed by those that the rest of the money pays. */
    List<Integer> complete(List<Integer> winners, long left) {
        List<Integer> all = new ArrayList<>(winners);
        Rivals.Field field = rivals.field().bought(winners);
        all.addAll(fund(ranking(score(), winners), left, Overflow.SKIP, field));
        return all;
    }

    /** Fund a ranking as long as there is money. */
    List<Integer> fund(List<Integer> ranking, long money, Overflow overflow) {
        return fund(ranking, money, overflow, rivals.field());
    }

    /** Take the first of a ranking, whatever they cost. */
    List<Integer> first(List<Integer> ranking, int winners) {
        List<Integer> taken = new ArrayList<>();
        Rivals.Field field = rivals.field();
        for (int project : ranking) {
            if (taken.size() < winners && field.open(project)) {
                taken.add(project);
                field.buy(project);
            }
        }
        return taken;
    }

    private List<Integer> ranking(Comparator<Integer> order, List<Integer> taken) {
        boolean[] out = new boolean[profile.projects()];
        taken.forEach(project -> out[project] = true);
        List<Integer> ranking = new ArrayList<>();
        for (int project = 0; project < profile.projects(); project++) {
            if (eligible[project] && !out[project]) {
                ranking.add(project);
            }
        }
        ranking.sort(order.thenComparingInt(project -> tiePlaces[project]));
        return ranking;
    }

    private List<Integer> fund(List<Integer> ranking, long money, Overflow overflow, Rivals.Field field) {
        List<Integer> winners = new ArrayList<>();
        long left = money;
        for (int project : ranking) {
            if (!field.open(project)) {
                continue;
            }
            boolean fits = profile.cost(project) <= left;
            if (fits || overflow.stretchesTo(profile.cost(project), left)) {
                winners.add(project);
                field.buy(project);
                left -= profile.cost(project);
            }
            if (!fits && overflow != Overflow.SKIP) {
                break;
            }
        }
        return winners;
    }

    /** Highest score first. */
    Comparator<Integer> score() {
        return Comparator.comparing(profile::score).reversed();
    }

    /** Highest score per unit of money first. */
    Comparator<Integer> density() {
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
