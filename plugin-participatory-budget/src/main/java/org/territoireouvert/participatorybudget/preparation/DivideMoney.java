package org.territoireouvert.participatorybudget.preparation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.exchange.EditionStore;

/** Divides the money of an edition into envelopes, all at once: money moves from one to another in a single act. */
public final class DivideMoney {

    /** Envelopes of an edition. */
    public static final int MOST = 50;

    private final PluginContext context;
    private final EditionStore store;
    private final PreparationRepository preparation;
    private final TellOfEdition tell;

    /** Creates the use case. */
    public DivideMoney(PluginContext context, EditionStore store, PreparationRepository preparation) {
        this.context = context;
        this.store = store;
        this.preparation = preparation;
        this.tell = new TellOfEdition(context, store);
    }

    /**
     * An envelope as it is wanted.
     *
     * @param id of the envelope; empty for a new one
     * @param name shown to people, not empty
     */
    public record Share(Optional<String> id, String name, Money amount) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** The money is divided so. */
        record Divided() implements Outcome {}

        /** Somebody else changed the edition since it was read. */
        record Outdated() implements Outcome {}

        /** The vote has begun: what is shared out was told people. */
        record VoteBegun() implements Outcome {}

        /** The envelopes hold more than there is. */
        record MoreThanTotal(Money divided, Money total) implements Outcome {}

        /**
         * Two envelopes have one name.
         *
         * @param index of the second, from 0
         */
        record SameName(int index) implements Outcome {}

        /** An envelope that was to go has projects. */
        record NotEmpty(String name) implements Outcome {}
    }

    /**
     * Divides the money of the edition with this address.
     *
     * @param version of the edition when it was read
     * @param shares all envelopes in their order, at most {@link #MOST}; those that are not among them go
     */
    public Outcome divide(String slug, String version, List<Share> shares, Actor actor) {
        return context.database().write(handle -> {
            Edition edition = store.editions().bySlug(handle, slug).orElseThrow();
            Map<String, Envelope> known = store.envelopes().ofEdition(handle, edition.id()).stream()
                    .collect(Collectors.toMap(Envelope::id, Function.identity()));
            Optional<Outcome> problem = problem(edition, known, shares);
            if (problem.isPresent()) {
                return problem.get();
            }
            if (!preparation.touch(
                    handle, edition.id(), version, context.clock().instant())) {
                return new Outcome.Outdated();
            }
            write(handle, edition, known.keySet(), shares);
            tell.changed(handle, edition, TellOfEdition.DIVIDED, actor);
            return new Outcome.Divided();
        });
    }

    private Optional<Outcome> problem(Edition edition, Map<String, Envelope> known, List<Share> shares) {
        if (!edition.isOpenToChangesOn(LocalDate.ofInstant(context.clock().instant(), context.zone()))) {
            return Optional.of(new Outcome.VoteBegun());
        }
        Set<String> kept = shares.stream().flatMap(share -> share.id().stream()).collect(Collectors.toSet());
        if (!known.keySet().containsAll(kept) || shares.size() > MOST) {
            return Optional.of(new Outcome.Outdated());
        }
        return sameName(shares).or(() -> notEmpty(known, kept)).or(() -> moreThanTotal(edition, shares));
    }

    private static Optional<Outcome> sameName(List<Share> shares) {
        Set<String> names = new HashSet<>();
        for (int index = 0; index < shares.size(); index++) {
            if (!names.add(SearchText.fold(shares.get(index).name()))) {
                return Optional.of(new Outcome.SameName(index));
            }
        }
        return Optional.empty();
    }

    private static Optional<Outcome> notEmpty(Map<String, Envelope> known, Set<String> kept) {
        return known.values().stream()
                .filter(envelope -> !kept.contains(envelope.id()) && envelope.projects() > 0)
                .findFirst()
                .map(envelope -> new Outcome.NotEmpty(envelope.name()));
    }

    private static Optional<Outcome> moreThanTotal(Edition edition, List<Share> shares) {
        Money divided = shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
        return divided.compareTo(edition.total()) > 0
                ? Optional.of(new Outcome.MoreThanTotal(divided, edition.total()))
                : Optional.empty();
    }

    private void write(Handle handle, Edition edition, Set<String> known, List<Share> shares) {
        List<Envelope> wanted = new ArrayList<>();
        for (Share share : shares) {
            wanted.add(new Envelope(
                    share.id().orElseGet(context.ids()::next), wanted.size() + 1, share.name(), share.amount(), 0));
        }
        store.envelopes().rearrange(handle, edition.id(), known, wanted);
    }
}
