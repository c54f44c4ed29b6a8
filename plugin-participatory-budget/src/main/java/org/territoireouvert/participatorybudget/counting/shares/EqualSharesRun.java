package org.territoireouvert.participatorybudget.counting.shares;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.participatorybudget.counting.profile.Profile;
import org.territoireouvert.participatorybudget.counting.profile.Rational;
import org.territoireouvert.participatorybudget.counting.profile.Rivals;

/**
 * One run of the method of equal shares from a given endowment (Peters, Pierczyński, Skowron, NeurIPS 2021).
 *
 * <p>Each round buys the project with the least price per satisfaction. A project is priced again only when its old price, which
 * can only have risen, could still be the least.
 */
public final class EqualSharesRun {

    private final Profile profile;
    private final boolean timesCost;
    private final int[] tiePlaces;
    private final boolean[] eligible;
    private final Rivals rivals;
    private final Watcher watcher;

    /** Follow a run, for explanations. */
    public interface Watcher {
        /** Called before the supporters pay. */
        public void buys(int project, Purchase purchase, Money money);

        /** Called once, when nothing can be bought any more. */
        public void ends(Money money);
    }

    private static final Watcher NOBODY = new Watcher() {
        @Override
        public void buys(int project, Purchase purchase, Money money) {}

        @Override
        public void ends(Money money) {}
    };

    public EqualSharesRun(Profile profile, boolean timesCost, int[] tiePlaces, boolean[] eligible, Rivals rivals) {
        this(profile, timesCost, tiePlaces, eligible, rivals, NOBODY);
    }

    public EqualSharesRun(
            Profile profile, boolean timesCost, int[] tiePlaces, boolean[] eligible, Rivals rivals, Watcher watcher) {
        this.profile = profile;
        this.timesCost = timesCost;
        this.tiePlaces = tiePlaces;
        this.eligible = eligible;
        this.rivals = rivals;
        this.watcher = watcher;
    }

    /** Winners in order of purchase, and what they cost together in smallest units. */
    public record Result(List<Integer> order, long cost) {}

    /** Buy until no project can be paid; null as soon as the winners cost more than the limit. */
    @Nullable
    public Result from(Rational endowment, long limit) {
        Money money = new Money(profile.groups(), endowment);
        Pricing pricing = new Pricing(profile, timesCost, money);
        Rivals.Field field = rivals.field();
        List<Integer> order = new ArrayList<>(free(field));
        PriorityQueue<Integer> queue =
                new PriorityQueue<>(profile.projects() + 1, Comparator.comparingDouble(pricing::low));
        for (int project = 0; project < profile.projects(); project++) {
            if (eligible[project] && profile.supported(project) && profile.cost(project) > 0 && field.open(project)) {
                queue.add(project);
            }
        }
        long spent = 0;
        for (int winner = next(queue, pricing); winner >= 0; winner = next(queue, pricing)) {
            spent += profile.cost(winner);
            if (spent > limit) {
                return null;
            }
            order.add(winner);
            Purchase purchase = pricing.purchase(winner);
            watcher.buys(winner, purchase, money);
            money.pay(purchase, profile.supporters(winner), profile.weights(winner));
            if (field.buy(winner)) {
                queue.removeIf(project -> !field.open(project));
            }
        }
        watcher.ends(money);
        return new Result(order, spent);
    }

    /** Supported projects that cost nothing come first, whatever the satisfaction. */
    private List<Integer> free(Rivals.Field field) {
        List<Integer> free = new ArrayList<>();
        for (int project = 0; project < profile.projects(); project++) {
            if (eligible[project] && profile.supported(project) && profile.cost(project) == 0) {
                free.add(project);
            }
        }
        free.sort(Comparator.comparingInt(project -> tiePlaces[project]));
        free.removeIf(project -> {
            boolean open = field.open(project);
            if (open) {
                field.buy(project);
            }
            return !open;
        });
        return free;
    }

    private int next(PriorityQueue<Integer> queue, Pricing pricing) {
        List<Integer> priced = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        while (!queue.isEmpty() && pricing.low(queue.element()) <= least) {
            int project = queue.remove();
            if (pricing.estimate(project, least)) {
                priced.add(project);
                least = Math.min(least, pricing.high(project));
            }
        }
        int winner = cheapest(priced, pricing, least);
        for (int project : priced) {
            if (project != winner) {
                queue.add(project);
            }
        }
        return winner;
    }

    private int cheapest(List<Integer> priced, Pricing pricing, double least) {
        List<Integer> contenders =
                priced.stream().filter(project -> pricing.low(project) <= least).toList();
        if (contenders.size() <= 1) {
            return contenders.isEmpty() ? -1 : contenders.getFirst();
        }
        int winner = contenders.getFirst();
        Rational winnerRho = pricing.exactRho(winner);
        for (int project : contenders.subList(1, contenders.size())) {
            Rational rho = pricing.exactRho(project);
            int order = rho.compareTo(winnerRho);
            if (order < 0 || order == 0 && tiePlaces[project] < tiePlaces[winner]) {
                winner = project;
                winnerRho = rho;
            }
        }
        return winner;
    }
}
