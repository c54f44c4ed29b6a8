package org.territoireouvert.participatorybudget.counting.shares;

import java.math.BigInteger;
import java.util.Arrays;
import org.territoireouvert.participatorybudget.counting.profile.Profile;
import org.territoireouvert.participatorybudget.counting.profile.Rational;

/**
 * Estimates what a project costs each unit of weight, with bounds that are proven: doubles with running error bounds, exact
 * arithmetic where the bounds do not settle the matter.
 *
 * <p>{@code low} and {@code high} bound rho = price ÷ satisfaction factor. {@code low} stays valid when voters have paid for
 * other projects since, because prices only rise.
 */
public final class Pricing {

    /** Width of the band, relative to the price, in which a supporter's ability to pay in full is left open. */
    private static final double BAND = 1e-9;

    /** Largest relative error of a price before it is worked out exactly. */
    private static final double TOLERATED = 1e-10;

    private final Profile profile;
    private final int[] multiplicities;
    private final boolean timesCost;
    private final Money money;
    private final double[] low;
    private final double[] high;
    private final double[] price;
    private final double[] error;

    public Pricing(Profile profile, boolean timesCost, Money money) {
        this.profile = profile;
        this.timesCost = timesCost;
        this.money = money;
        multiplicities = profile.multiplicities();
        low = new double[profile.projects()];
        high = new double[profile.projects()];
        price = new double[profile.projects()];
        error = new double[profile.projects()];
        Arrays.setAll(low, this::leastPossible);
    }

    /** Everyone pays in proportion to the weight: no state of the purses can make it cheaper. */
    private double leastPossible(int project) {
        return profile.supported(project)
                ? below(profile.cost(project) / (double) profile.totalWeight(project), project)
                : 0;
    }

    private double below(double amount, int project) {
        return amount / factor(project) * (1 - 8 * Money.ROUNDING);
    }

    private double factor(int project) {
        return timesCost ? profile.cost(project) : 1.0;
    }

    double low(int project) {
        return low[project];
    }

    double high(int project) {
        return high[project];
    }

    /** Return the price per weight last estimated without giving up. */
    public double price(int project) {
        return price[project];
    }

    /**
     * Update the bounds for the present state. Gives up early, with {@code high} infinite, once rho is above the limit.
     *
     * @return false when the supporters cannot pay any more, which is for good
     */
    public boolean estimate(int project, double limit) {
        int[] groups = profile.supporters(project);
        long[] weights = profile.weights(project);
        double cost = profile.cost(project);
        double total = 0;
        double totalError = 0;
        long open = 0;
        for (int position = 0; position < groups.length; position++) {
            int purse = money.purse(groups[position]);
            if (purse != Money.EMPTY) {
                int voters = multiplicities[groups[position]];
                total += voters * money.value(purse);
                totalError += voters * money.error(purse);
                open += voters * weights[position];
            }
        }
        double slack = 1.001 * totalError + (groups.length + 8) * Money.ROUNDING * (total + cost);
        if (total + slack < cost) {
            return false;
        }
        if (total - slack <= cost && !affordable(project)) {
            return false;
        }
        return raise(project, limit, open);
    }

    private boolean affordable(int project) {
        money.settle();
        Filling all = filling(project, Double.POSITIVE_INFINITY);
        Rational held = Rational.ZERO;
        for (int position = 0; position < all.purses().length; position++) {
            held = held.plus(money.exact(all.purses()[position]).times(all.voters()[position]));
        }
        return held.compareTo(Rational.of(profile.cost(project))) >= 0;
    }

    /** Raise the price until nobody else runs out of money. */
    private boolean raise(int project, double limit, long openAtFirst) {
        int[] groups = profile.supporters(project);
        long[] weights = profile.weights(project);
        double cost = profile.cost(project);
        double current = cost / openAtFirst;
        long open = openAtFirst;
        double guard = (groups.length + 8) * Money.ROUNDING * 2 * cost;
        double paidError = 0;
        while (true) {
            double bound = below(current - (1.001 * paidError + guard) / open, project);
            low[project] = Math.max(low[project], bound);
            if (low[project] > limit) {
                high[project] = Double.POSITIVE_INFINITY;
                return true;
            }
            double paid = 0;
            paidError = 0;
            long left = 0;
            for (int position = 0; position < groups.length; position++) {
                int purse = money.purse(groups[position]);
                double voters = multiplicities[groups[position]];
                double value = money.value(purse);
                if (value < current * weights[position]) {
                    paid += voters * value;
                    paidError += voters * money.error(purse);
                } else {
                    left += (long) voters * weights[position];
                }
            }
            // Not less: rounding may bring back a voter who has exactly the price.
            if (left >= open || left == 0) {
                return bound(project, current, left);
            }
            open = left;
            current = (cost - paid) / open;
        }
    }

    /** Bound the price found, given who pays all and who pays in full; exact when the bounds are too wide. */
    private boolean bound(int project, double found, long left) {
        int[] groups = profile.supporters(project);
        long[] weights = profile.weights(project);
        double cost = profile.cost(project);
        double paid = 0;
        double lost = 0;
        double doubt = 0;
        double near = 0;
        long certain = 0;
        for (int position = 0; position < groups.length; position++) {
            int purse = money.purse(groups[position]);
            double voters = multiplicities[groups[position]];
            double value = money.value(purse);
            if (value - money.error(purse) > found * (1 + BAND) * weights[position]) {
                certain += (long) voters * weights[position];
                continue;
            }
            doubt += voters * money.error(purse);
            if (value > found * (1 - BAND) * weights[position]) {
                near += voters * weights[position];
            }
            if (value < found * weights[position]) {
                // Compensated summation (Kahan): the error does not grow with the number of voters.
                double term = voters * value - lost;
                double next = paid + term;
                lost = next - paid - term;
                paid = next;
            }
        }
        double current = left == 0 ? 0 : (cost - paid) / left;
        double shift = Math.abs(current - found);
        double distance = (1.001 * (doubt + near * shift) + 16 * Money.ROUNDING * (cost + paid)) / certain;
        if (certain == 0 || left == 0 || !(distance + shift <= TOLERATED * current)) {
            Rational exact = exactPurchase(project).settled();
            current = exact.approximate();
            distance = current * Money.ROUNDING;
        }
        price[project] = current;
        error[project] = distance;
        low[project] = Math.max(low[project], below(current - distance, project));
        high[project] = (current + distance) / factor(project) * (1 + 8 * Money.ROUNDING);
        return true;
    }

    /** Prepare the purchase of a project just estimated. */
    Purchase purchase(int project) {
        return new Purchase(
                filling(project, (price[project] + error[project]) * (1 + BAND)), price[project], error[project]);
    }

    private Purchase exactPurchase(int project) {
        money.settle();
        Purchase purchase = new Purchase(filling(project, Double.POSITIVE_INFINITY), 0, 0);
        purchase.settle(money);
        return purchase;
    }

    /** Work out rho exactly, for projects that the bounds do not tell apart. */
    Rational exactRho(int project) {
        money.settle();
        Purchase purchase = purchase(project);
        purchase.settle(money);
        Rational exact = purchase.settled();
        BigInteger divisor = timesCost ? BigInteger.valueOf(profile.cost(project)) : BigInteger.ONE;
        return new Rational(exact.numerator(), exact.denominator().multiply(divisor));
    }

    private Filling filling(int project, double highestPrice) {
        int[] groups = profile.supporters(project);
        long[] weights = profile.weights(project);
        int[] purses = new int[groups.length];
        long[] unsettledWeights = new long[groups.length];
        int[] voters = new int[groups.length];
        long certain = 0;
        int size = 0;
        for (int position = 0; position < groups.length; position++) {
            int purse = money.purse(groups[position]);
            if (purse == Money.EMPTY) {
                continue;
            }
            int count = multiplicities[groups[position]];
            if (money.value(purse) - money.error(purse) > highestPrice * weights[position]) {
                certain += count * weights[position];
                continue;
            }
            purses[size] = purse;
            unsettledWeights[size] = weights[position];
            voters[size++] = count;
        }
        return Filling.of(profile.cost(project), certain, purses, unsettledWeights, voters, size);
    }
}
