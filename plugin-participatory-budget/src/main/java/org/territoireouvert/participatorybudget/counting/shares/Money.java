package org.territoireouvert.participatorybudget.counting.shares;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.participatorybudget.counting.profile.Rational;

/**
 * The money that voters still hold during one run of equal shares. Voters with the same history of payments share one purse.
 *
 * <p>Each purse has a double with a bound on its error, and remembers where it comes from: its exact value is worked out only
 * when the bound does not settle a question. Purses are numbered; {@link #EMPTY} is a purse without money.
 */
public final class Money {

    static final int EMPTY = 0;
    private static final int FULL = 1;

    /** Twice the largest relative error of one rounding: covers the rounding of the bounds themselves. */
    public static final double ROUNDING = 0x1p-52;

    private final int[] purseOfGroup;
    private final List<Purchase> purchases = new ArrayList<>();
    private final Map<Split, Integer> splits = new HashMap<>();
    private double[] value = new double[64];
    private double[] error = new double[64];
    private int[] parent = new int[64];
    private int[] paidFor = new int[64];
    private long[] paidWeight = new long[64];
    private int[] lastChild = new int[64];
    private long[] lastWeight = new long[64];
    private @Nullable Rational[] exact = new @Nullable Rational[64];
    private int count = 2;

    Money(int groups, Rational endowment) {
        purseOfGroup = new int[groups];
        Arrays.fill(purseOfGroup, endowment.signum() > 0 ? FULL : EMPTY);
        exact[EMPTY] = Rational.ZERO;
        exact[FULL] = endowment;
        value[FULL] = endowment.approximate();
        error[FULL] = value[FULL] * ROUNDING;
        paidFor[FULL] = -1;
    }

    public int purse(int group) {
        return purseOfGroup[group];
    }

    public double value(int purse) {
        return value[purse];
    }

    /** Return a bound on the distance between {@link #value} and the exact value. */
    double error(int purse) {
        return error[purse];
    }

    /** Work out what a purse holds. */
    Rational exact(int purse) {
        int depth = 0;
        int known = purse;
        while (exact[known] == null) {
            known = parent[known];
            depth++;
        }
        int[] path = new int[depth];
        for (int at = purse; depth > 0; at = parent[at]) {
            path[--depth] = at;
        }
        for (int at : path) {
            known = remember(at, after(known, at));
        }
        return present(purse);
    }

    private Rational after(int before, int purse) {
        Rational payment = price(paidFor[purse]).times(paidWeight[purse]);
        return present(before).minus(payment);
    }

    private int remember(int purse, Rational found) {
        exact[purse] = found;
        value[purse] = found.approximate();
        error[purse] = value[purse] * ROUNDING;
        return purse;
    }

    private Rational present(int purse) {
        Rational found = exact[purse];
        if (found == null) {
            throw new IllegalStateException("purse \"" + purse + "\" was not worked out");
        }
        return found;
    }

    /** Work out prices in order of purchase: each needs only the ones before it, so nothing recurses over projects. */
    private Rational price(int purchase) {
        for (int earlier = 0; earlier <= purchase; earlier++) {
            purchases.get(earlier).settle(this);
        }
        return purchases.get(purchase).settled();
    }

    /** Make all earlier prices exact, which any exact question about the present state needs. */
    void settle() {
        if (!purchases.isEmpty()) {
            price(purchases.size() - 1);
        }
    }

    /** Let the supporters pay the price per weight, or all they have. */
    void pay(Purchase purchase, int[] groups, long[] weights) {
        purchases.add(purchase);
        splits.clear();
        Arrays.fill(lastChild, 0, count, -1);
        for (int position = 0; position < groups.length; position++) {
            int purse = purseOfGroup[groups[position]];
            if (purse != EMPTY) {
                purseOfGroup[groups[position]] = child(purse, weights[position]);
            }
        }
    }

    /** Find or make the purse that is left after paying; most purses see a single weight, further ones are kept in a map. */
    private int child(int purse, long weight) {
        int last = lastChild[purse];
        if (last < 0) {
            int first = split(purse, weight);
            lastChild[purse] = first;
            lastWeight[purse] = weight;
            return first;
        }
        return lastWeight[purse] == weight
                ? last
                : splits.computeIfAbsent(new Split(purse, weight), key -> split(key.purse(), key.weight()));
    }

    private int split(int purse, long weight) {
        int index = purchases.size() - 1;
        Purchase purchase = purchases.get(index);
        double left = value[purse] - purchase.price() * weight;
        double leftError = error[purse] + purchase.error() * weight + ROUNDING * 2 * value[purse];
        if (left < -leftError) {
            return EMPTY;
        }
        if (left > leftError) {
            return add(purse, index, weight, left, leftError);
        }
        Rational exactLeft = exact(purse).minus(price(index).times(weight));
        if (exactLeft.signum() <= 0) {
            return EMPTY;
        }
        return remember(add(purse, index, weight, 0, 0), exactLeft);
    }

    private int add(int from, int purchase, long weight, double left, double leftError) {
        if (count == value.length) {
            grow();
        }
        value[count] = left;
        error[count] = leftError;
        parent[count] = from;
        paidFor[count] = purchase;
        paidWeight[count] = weight;
        lastChild[count] = -1;
        return count++;
    }

    private void grow() {
        int size = 2 * count;
        value = Arrays.copyOf(value, size);
        error = Arrays.copyOf(error, size);
        parent = Arrays.copyOf(parent, size);
        paidFor = Arrays.copyOf(paidFor, size);
        paidWeight = Arrays.copyOf(paidWeight, size);
        lastChild = Arrays.copyOf(lastChild, size);
        lastWeight = Arrays.copyOf(lastWeight, size);
        exact = Arrays.copyOf(exact, size);
    }

    private record Split(int purse, long weight) {}
}
