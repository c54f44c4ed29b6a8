package org.territoireouvert.calls.model.award;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.territoireouvert.api.data.Money;

/** Divides an amount to the cent, so that the parts add up to it exactly. */
public final class Shares {

    private Shares() {}

    /**
     * Divides an amount in proportion; cents that are left go to the largest remainders, the first one first.
     *
     * @param weights at least one, none below zero; when all are zero, all parts are alike
     */
    public static List<Money> of(Money amount, List<Money> weights) {
        long sum = weights.stream().mapToLong(Money::cents).reduce(0, Math::addExact);
        List<Long> parts = new ArrayList<>();
        List<Long> remainders = new ArrayList<>();
        long rest = amount.cents();
        BigInteger whole = BigInteger.valueOf(sum == 0 ? weights.size() : sum);
        for (Money weight : weights) {
            BigInteger[] divided = BigInteger.valueOf(amount.cents())
                    .multiply(BigInteger.valueOf(sum == 0 ? 1 : weight.cents()))
                    .divideAndRemainder(whole);
            parts.add(divided[0].longValueExact());
            remainders.add(divided[1].longValueExact());
            rest -= divided[0].longValueExact();
        }
        List<Integer> order = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(index -> -remainders.get(index)))
                .toList();
        for (int index = 0; index < rest; index++) {
            int place = order.get(index);
            parts.set(place, parts.get(place) + 1);
        }
        return parts.stream().map(Money::new).toList();
    }
}
