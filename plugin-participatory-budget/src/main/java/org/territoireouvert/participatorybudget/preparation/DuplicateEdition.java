package org.territoireouvert.participatorybudget.preparation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.preparation.CreateEdition.Outcome;

/** Makes a draft of an edition that went before: its words, money, envelopes and calendar, not its projects and ballots. */
public final class DuplicateEdition {

    private static final int MOST_COPIES = 20;

    /** Room for what tells a copy from another within the part of a title that addresses are made of. */
    private static final int LONGEST_KEPT = 60;

    private final PluginContext context;
    private final EditionStore store;
    private final CreateEdition createEdition;

    /** Creates the use case. */
    public DuplicateEdition(PluginContext context, EditionStore store, CreateEdition createEdition) {
        this.context = context;
        this.store = store;
        this.createEdition = createEdition;
    }

    /** Copies the edition with this address, each phase as many whole years later as brings the first into the future. */
    public Outcome duplicate(String slug, Actor actor) {
        return context.database().write(handle -> {
            Edition original = store.editions().bySlug(handle, slug).orElseThrow();
            List<String> titles = titles(original.title());
            Outcome outcome = new Outcome.AddressTaken(slug);
            for (int copy = 0; copy < titles.size() && outcome instanceof Outcome.AddressTaken; copy++) {
                outcome = copy(handle, original, titles.get(copy), actor);
            }
            return outcome;
        });
    }

    private static List<String> titles(String original) {
        String kept = original.length() > LONGEST_KEPT
                ? original.substring(0, LONGEST_KEPT).strip()
                : original;
        return IntStream.rangeClosed(1, MOST_COPIES)
                .mapToObj(number -> kept + (number == 1 ? " (copie)" : " (copie " + number + ")"))
                .toList();
    }

    private Outcome copy(Handle handle, Edition original, String title, Actor actor) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        Outcome outcome = createEdition.store(
                handle,
                new EditionDetails(title, original.place(), original.description(), original.total()),
                original.currency(),
                original.ballotType(),
                original.schedule().yearsLater(today),
                actor);
        if (outcome instanceof Outcome.Created created) {
            store.envelopes()
                    .ofEdition(handle, original.id())
                    .forEach(envelope ->
                            store.envelopes().insert(handle, created.edition().id(), again(envelope), List.of()));
        }
        return outcome;
    }

    private Envelope again(Envelope envelope) {
        return new Envelope(context.ids().next(), envelope.position(), envelope.name(), envelope.amount(), 0);
    }
}
