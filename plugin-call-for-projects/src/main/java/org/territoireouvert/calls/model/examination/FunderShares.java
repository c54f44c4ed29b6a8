package org.territoireouvert.calls.model.examination;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.Funding;
import org.territoireouvert.calls.model.Funding.Funder;

/** How those who pay share what is granted: by largest remainder, to the cent; the parts add up to the whole. */
public final class FunderShares {

    private FunderShares() {}

    /** What one of them pays. */
    public record Part(String funder, Money amount) {}

    /**
     * Shares an amount by what each funder brings. What is not announced is brought by the one who leads; of equal remainders the first
     * funder has the cent.
     */
    public static List<Part> of(Funding funding, Money granted) {
        List<Long> weights = weights(funding);
        BigInteger all =
                BigInteger.valueOf(weights.stream().mapToLong(Long::longValue).sum());
        if (all.signum() == 0) {
            throw new IllegalArgumentException("Nobody brings anything");
        }
        List<Long> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        long given = 0;
        for (long weight : weights) {
            BigInteger[] quotient = BigInteger.valueOf(granted.cents())
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(all);
            parts.add(quotient[0].longValueExact());
            remainders.add(quotient[1]);
            given += quotient[0].longValueExact();
        }
        List<Integer> order = IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> remainders.get(index))
                        .reversed())
                .toList();
        for (int turn = 0; given < granted.cents(); turn++, given++) {
            int index = order.get(turn);
            parts.set(index, parts.get(index) + 1);
        }
        return IntStream.range(0, weights.size())
                .mapToObj(index -> new Part(funding.funders().get(index).name(), new Money(parts.get(index))))
                .toList();
    }

    private static List<Long> weights(Funding funding) {
        List<Long> weights = new ArrayList<>(
                funding.funders().stream().map(Funder::share).map(Money::cents).toList());
        long announced = weights.stream().mapToLong(Long::longValue).sum();
        long rest = funding.amount().cents() - announced;
        if (rest > 0) {
            weights.set(0, weights.get(0) + rest);
        }
        return weights;
    }
}
