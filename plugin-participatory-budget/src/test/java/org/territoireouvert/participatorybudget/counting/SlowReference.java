package org.territoireouvert.participatorybudget.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.participatorybudget.counting.profile.Rational;

/** The definitions, word for word: one fraction per voter, everything worked out again in every round. */
final class SlowReference {

    private final int projects;
    private final long[] costs;
    private final long[][] weights;
    private final boolean timesCost;
    private final int[] tiePlaces;
    private Rational spent = Rational.ZERO;

    /** @param weights per voter and project, 0 for no support */
    SlowReference(long[] costs, long[][] weights, boolean timesCost, int[] tiePlaces) {
        this.projects = costs.length;
        this.costs = costs;
        this.weights = weights;
        this.timesCost = timesCost;
        this.tiePlaces = tiePlaces;
    }

    List<Integer> equalShares(Rational endowment) {
        List<Rational> money = new ArrayList<>();
        for (int voter = 0; voter < weights.length; voter++) {
            money.add(endowment);
        }
        List<Integer> order = new ArrayList<>();
        while (true) {
            int winner = -1;
            Rational least = Rational.ZERO;
            for (int project = 0; project < projects; project++) {
                Rational price = order.contains(project) ? null : price(project, money);
                if (price == null) {
                    continue;
                }
                Rational rho = timesCost ? price.dividedBy(costs[project]) : price;
                int comparison = winner < 0 ? -1 : rho.compareTo(least);
                if (comparison < 0 || comparison == 0 && tiePlaces[project] < tiePlaces[winner]) {
                    winner = project;
                    least = rho;
                }
            }
            if (winner < 0) {
                return order;
            }
            order.add(winner);
            pay(winner, timesCost ? least.times(costs[winner]) : least, money);
        }
    }

    /** What voters have paid together in the end. */
    Rational spent(Rational endowment) {
        equalShares(endowment);
        return spent;
    }

    private void pay(int winner, Rational price, List<Rational> money) {
        for (int voter = 0; voter < weights.length; voter++) {
            Rational asked = price.times(weights[voter][winner]);
            Rational held = money.get(voter);
            spent = spent.plus(held.compareTo(asked) <= 0 ? held : asked);
            money.set(voter, held.compareTo(asked) <= 0 ? Rational.ZERO : held.minus(asked));
        }
    }

    /** The price per weight by sorting supporters by money ÷ weight; null when they cannot pay. */
    private @Nullable Rational price(int project, List<Rational> money) {
        List<Integer> supporters = new ArrayList<>();
        Rational total = Rational.ZERO;
        long weight = 0;
        for (int voter = 0; voter < weights.length; voter++) {
            if (weights[voter][project] > 0) {
                supporters.add(voter);
                total = total.plus(money.get(voter));
                weight += weights[voter][project];
            }
        }
        Rational open = Rational.of(costs[project]);
        if (supporters.isEmpty() || total.compareTo(open) < 0) {
            return null;
        }
        supporters.sort(Comparator.comparing((Integer voter) -> money.get(voter).dividedBy(weights[voter][project])));
        for (int voter : supporters) {
            Rational price = open.dividedBy(weight);
            if (price.times(weights[voter][project]).compareTo(money.get(voter)) <= 0) {
                return price;
            }
            open = open.minus(money.get(voter));
            weight -= weights[voter][project];
        }
        throw new AssertionError("supporters can pay but no price was found");
    }

    List<Integer> phragmen(long budget) {
        List<Rational> loads = new ArrayList<>();
        for (int voter = 0; voter < weights.length; voter++) {
            loads.add(Rational.ZERO);
        }
        List<Integer> order = new ArrayList<>();
        long left = budget;
        while (true) {
            int winner = -1;
            Rational least = Rational.ZERO;
            boolean overflow = false;
            for (int project = 0; project < projects; project++) {
                Rational load = order.contains(project) ? null : load(project, loads);
                int comparison = load == null ? 1 : winner < 0 ? -1 : load.compareTo(least);
                if (load == null || comparison > 0) {
                    continue;
                }
                overflow = costs[project] > left || comparison == 0 && overflow;
                winner = comparison < 0 || tiePlaces[project] < tiePlaces[winner] ? project : winner;
                least = load;
            }
            if (winner < 0 || overflow) {
                return order;
            }
            order.add(winner);
            left -= costs[winner];
            for (int voter = 0; voter < weights.length; voter++) {
                if (weights[voter][winner] > 0) {
                    loads.set(voter, least);
                }
            }
        }
    }

    private @Nullable Rational load(int project, List<Rational> loads) {
        Rational sum = Rational.of(costs[project]);
        long supporters = 0;
        for (int voter = 0; voter < weights.length; voter++) {
            if (weights[voter][project] > 0) {
                sum = sum.plus(loads.get(voter));
                supporters++;
            }
        }
        return supporters == 0 ? null : sum.dividedBy(supporters);
    }
}
