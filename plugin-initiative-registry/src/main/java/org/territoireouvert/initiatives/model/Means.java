package org.territoireouvert.initiatives.model;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Money;

/**
 * What an initiative costs.
 *
 * @param costs by kind, each kind once
 * @param funding who pays, plain text, possibly empty
 */
public record Means(List<Cost> costs, String funding) {

    /** Unknown. */
    public static final Means EMPTY = new Means(List.of(), "");

    /** Copies the costs. */
    public Means {
        costs = List.copyOf(costs);
    }

    /** Returns the sum of all costs; empty when none is known. */
    public Optional<Money> total() {
        return costs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Money(
                        costs.stream().mapToLong(cost -> cost.amount().cents()).reduce(0, Math::addExact)));
    }

    /** Returns the hours of agents and volunteers together. */
    public long hours() {
        return costs.stream().mapToLong(Cost::hours).sum();
    }
}
