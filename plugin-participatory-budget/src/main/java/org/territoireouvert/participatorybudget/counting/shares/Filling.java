package org.territoireouvert.participatorybudget.counting.shares;

import java.math.BigInteger;
import java.util.Arrays;
import org.territoireouvert.participatorybudget.counting.profile.Rational;

/**
 * Supporters of a project split in those who can certainly pay the full price and those about whom it is not settled.
 *
 * @param cost of the project, smallest units
 * @param certainWeight sum of the weights of the former
 * @param purses of the latter, with their weight and number of voters beside them
 */
record Filling(long cost, long certainWeight, int[] purses, long[] weights, int[] voters) {

    /**
     * Work out the price per weight by water-filling: raise it until the cost is covered; whoever would pay more than is left
     * pays all. The supporters must together hold at least the cost.
     */
    Rational exactPrice(Money money) {
        Rational[] held = new Rational[purses.length];
        Arrays.setAll(held, position -> money.exact(purses[position]));
        boolean[] exhausted = new boolean[purses.length];
        BigInteger weight = totalWeight();
        Rational open = Rational.of(cost);
        while (true) {
            Rational price = new Rational(open.numerator(), open.denominator().multiply(weight));
            boolean changed = false;
            for (int position = 0; position < purses.length; position++) {
                if (!exhausted[position] && held[position].compareTo(price.times(weights[position])) < 0) {
                    exhausted[position] = true;
                    changed = true;
                    open = open.minus(held[position].times(voters[position]));
                    weight = weight.subtract(weightOf(position));
                }
            }
            if (!changed) {
                return price;
            }
        }
    }

    private BigInteger totalWeight() {
        BigInteger total = BigInteger.valueOf(certainWeight);
        for (int position = 0; position < purses.length; position++) {
            total = total.add(weightOf(position));
        }
        return total;
    }

    private BigInteger weightOf(int position) {
        return BigInteger.valueOf(weights[position]).multiply(BigInteger.valueOf(voters[position]));
    }

    /** Merge voters who hold the same purse and give the same weight; the arrays may be longer than {@code size}. */
    static Filling of(long cost, long certainWeight, int[] purses, long[] weights, int[] voters, int size) {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, position -> position);
        Arrays.sort(order, (left, right) -> {
            int byPurse = Integer.compare(purses[left], purses[right]);
            return byPurse != 0 ? byPurse : Long.compare(weights[left], weights[right]);
        });
        int[] mergedPurses = new int[size];
        long[] mergedWeights = new long[size];
        int[] mergedVoters = new int[size];
        int merged = 0;
        for (int position : order) {
            boolean same = merged > 0
                    && mergedPurses[merged - 1] == purses[position]
                    && mergedWeights[merged - 1] == weights[position];
            merged += same ? 0 : 1;
            mergedPurses[merged - 1] = purses[position];
            mergedWeights[merged - 1] = weights[position];
            mergedVoters[merged - 1] += voters[position];
        }
        return new Filling(
                cost,
                certainWeight,
                Arrays.copyOf(mergedPurses, merged),
                Arrays.copyOf(mergedWeights, merged),
                Arrays.copyOf(mergedVoters, merged));
    }
}
