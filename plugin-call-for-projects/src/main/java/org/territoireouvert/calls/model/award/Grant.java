package org.territoireouvert.calls.model.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Money;

/**
 * A funded project (projet financé).
 *
 * @param number of its application and of its agreement: {@code 2026-0014}
 * @param collective its name
 * @param territory code of where it takes place, possibly empty
 * @param funders who gives how much; the sum is what is granted
 * @param reasons why it was chosen, plain text, possibly empty
 * @param reasonsPublic whether the reasons are published
 * @param decision reference of the decision, possibly empty
 * @param answers what its form publishes
 */
public record Grant(
        String applicationId,
        String number,
        String callSlug,
        String callTitle,
        String collectiveId,
        String collective,
        String title,
        String summary,
        String territory,
        Money granted,
        List<FunderShare> funders,
        String reasons,
        boolean reasonsPublic,
        LocalDate decidedOn,
        String decision,
        GrantState state,
        Optional<Closing> closing,
        List<PublishedAnswer> answers,
        Instant updatedAt) {

    /** Where funded projects stand on the site. */
    public static final String PATH = "/appels-a-projets/projets-finances";

    /** Where agreements stand on the site. */
    public static final String AGREEMENTS = "/appels-a-projets/conventions";

    /** Copies the lists, checks the sum. */
    public Grant {
        funders = List.copyOf(funders);
        answers = List.copyOf(answers);
        Money sum = funders.stream().map(FunderShare::amount).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(granted)) {
            throw new IllegalArgumentException(
                    "Funders give " + sum.cents() + " cents, not the " + granted.cents() + " that are granted");
        }
    }

    /** Returns the address of its public page. */
    public String path() {
        return PATH + "/" + number;
    }

    /** Returns the address of its agreement. */
    public String agreementPath() {
        return AGREEMENTS + "/" + number;
    }

    /** Returns it in another state. */
    public Grant in(GrantState other, Instant now) {
        return with(granted, funders, other, closing, now);
    }

    /** Returns it closed. */
    public Grant closed(Closing end, Instant now) {
        return with(granted, funders, GrantState.CLOSED, Optional.of(end), now);
    }

    /** Returns it with another amount, of which each funder gives the same part as before. */
    public Grant granting(Money amount, Instant now) {
        List<Money> parts =
                Shares.of(amount, funders.stream().map(FunderShare::amount).toList());
        List<FunderShare> shares = java.util.stream.IntStream.range(0, funders.size())
                .mapToObj(index -> new FunderShare(
                        funders.get(index).name(), funders.get(index).siret(), parts.get(index)))
                .toList();
        return with(amount, shares, state, closing, now);
    }

    private Grant with(
            Money amount, List<FunderShare> shares, GrantState newState, Optional<Closing> end, Instant now) {
        return new Grant(
                applicationId,
                number,
                callSlug,
                callTitle,
                collectiveId,
                collective,
                title,
                summary,
                territory,
                amount,
                shares,
                reasons,
                reasonsPublic,
                decidedOn,
                decision,
                newState,
                end,
                answers,
                now);
    }
}
