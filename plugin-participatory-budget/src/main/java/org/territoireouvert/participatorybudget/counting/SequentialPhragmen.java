package org.territoireouvert.participatorybudget.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.territoireouvert.participatorybudget.counting.profile.Profile;
import org.territoireouvert.participatorybudget.counting.profile.Rational;
import org.territoireouvert.participatorybudget.counting.profile.Rivals;
import org.territoireouvert.participatorybudget.counting.shares.Money;

/**
 * Sequential Phragmén: buy the project whose supporters end with the least load; they then all carry that load.
 *
 * <p>Ends at the first moment a project of least load, tied ones included, no longer fits. Projects without supporters are never
 * bought. A load is one of the loads of the purchases so far, so it is kept as a count of voters per purchase.
 */
final class SequentialPhragmen {

    private final Profile profile;
    private final int[] tiePlaces;
    private final boolean[] eligible;
    private final Rivals rivals;
    private final int[] lastPurchase;
    private final List<Rational> loads = new ArrayList<>(List.of(Rational.ZERO));
    private final List<Double> approximations = new ArrayList<>(List.of(0.0));
    private final double[] low;
    private final double[] high;

    SequentialPhragmen(Profile profile, int[] tiePlaces, boolean[] eligible, Rivals rivals) {
        this.profile = profile;
        this.tiePlaces = tiePlaces;
        this.eligible = eligible;
        this.rivals = rivals;
        lastPurchase = new int[profile.groups()];
        low = new double[profile.projects()];
        high = new double[profile.projects()];
    }

    List<Integer> winners() {
        PriorityQueue<Integer> queue =
                new PriorityQueue<>(profile.projects() + 1, Comparator.comparingDouble(project -> low[project]));
        for (int project = 0; project < profile.projects(); project++) {
            if (eligible[project] && profile.supported(project)) {
                queue.add(project);
            }
        }
        List<Integer> winners = new ArrayList<>();
        Rivals.Field field = rivals.field();
        long left = profile.budget();
        while (!queue.isEmpty()) {
            List<Integer> least = takeLeast(queue);
            for (int project : least) {
                if (profile.cost(project) > left) {
                    return winners;
                }
            }
            int winner = least.stream()
                    .min(Comparator.comparingInt(project -> tiePlaces[project]))
                    .orElseThrow();
            least.stream().filter(project -> project != winner).forEach(queue::add);
            buy(winner);
            winners.add(winner);
            if (field.buy(winner)) {
                queue.removeIf(project -> !field.open(project));
            }
            left -= profile.cost(winner);
        }
        return winners;
    }

    private void buy(int winner) {
        Rational load = load(winner);
        loads.add(load);
        approximations.add(load.approximate());
        for (int group : profile.supporters(winner)) {
            lastPurchase[group] = loads.size() - 1;
        }
    }

    /** Take the projects of least load out of the queue; old bounds stay valid because loads only grow. */
    private List<Integer> takeLeast(PriorityQueue<Integer> queue) {
        List<Integer> fresh = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        while (!queue.isEmpty() && low[queue.element()] <= least) {
            int project = queue.remove();
            estimate(project);
            fresh.add(project);
            least = Math.min(least, high[project]);
        }
        List<Integer> tied = new ArrayList<>();
        Rational best = Rational.ZERO;
        for (int project : fresh) {
            if (low[project] <= least) {
                Rational load = load(project);
                int order = tied.isEmpty() ? -1 : load.compareTo(best);
                if (order < 0) {
                    tied.clear();
                    best = load;
                }
                if (order <= 0) {
                    tied.add(project);
                }
            }
        }
        fresh.stream().filter(project -> !tied.contains(project)).forEach(queue::add);
        return tied;
    }

    private void estimate(int project) {
        int[] carrying = carrying(project);
        double sum = profile.cost(project);
        for (int purchase = 1; purchase < carrying.length; purchase++) {
            sum += carrying[purchase] * approximations.get(purchase);
        }
        double load = sum / profile.totalWeight(project);
        double error = load * (carrying.length + 8) * Money.ROUNDING;
        low[project] = Math.max(low[project], load - error);
        high[project] = load + error;
    }

    private Rational load(int project) {
        int[] carrying = carrying(project);
        Rational sum = Rational.of(profile.cost(project));
        for (int purchase = 1; purchase < carrying.length; purchase++) {
            if (carrying[purchase] > 0) {
                sum = sum.plus(loads.get(purchase).times(carrying[purchase]));
            }
        }
        return sum.dividedBy(profile.totalWeight(project));
    }

    /** Count the supporters by the purchase that gave them their load; 0 for those without load. */
    private int[] carrying(int project) {
        int[] voters = new int[loads.size()];
        int[] multiplicities = profile.multiplicities();
        for (int group : profile.supporters(project)) {
            voters[lastPurchase[group]] += multiplicities[group];
        }
        return voters;
    }
}
