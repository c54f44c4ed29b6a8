package org.territoireouvert.participatorybudget.edition;

import java.util.List;
import org.territoireouvert.api.data.Money;

/**
 * A part of an edition's money, for some of its projects (enveloppe).
 *
 * @param id identifier
 * @param position place in the list, from 1; its number in addresses
 * @param name shown to people
 * @param amount what can be spent on its projects
 * @param projects projects submitted to the vote that belong to it
 */
public record Envelope(String id, int position, String name, Money amount, long projects) {

    /** Returns what some envelopes hold together. */
    public static Money sum(List<Envelope> envelopes) {
        return envelopes.stream().map(Envelope::amount).reduce(Money.ZERO, Money::plus);
    }
}
