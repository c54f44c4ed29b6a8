package org.territoireouvert.calls.model;

import java.util.List;
import org.territoireouvert.api.data.Money;

/**
 * Who pays, how much, for what.
 *
 * @param funders the first one leads; never empty
 * @param amount for all projects together (enveloppe)
 * @param aid the aid for one project in words
 * @param rules the same, as figures that are checked
 * @param notFunded what is not paid, in words
 */
public record Funding(List<Funder> funders, Money amount, String aid, AidRules rules, String notFunded) {

    /**
     * Who pays.
     *
     * @param siret fourteen digits, empty when unknown
     * @param share of the amount, zero when it is not announced
     */
    public record Funder(String name, String siret, Money share) {}

    /** Copies the funders. */
    public Funding {
        funders = List.copyOf(funders);
        if (funders.isEmpty()) {
            throw new IllegalArgumentException("A call has a funder");
        }
    }

    /** Returns who leads. */
    public Funder lead() {
        return funders.getFirst();
    }
}
