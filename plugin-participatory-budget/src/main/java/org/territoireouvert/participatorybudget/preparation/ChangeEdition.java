package org.territoireouvert.participatorybudget.preparation;

import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.EditionDocument;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.exchange.EditionStore;

/** Changes what is said of an edition and, before its vote, how much money it has. */
public final class ChangeEdition {

    private final PluginContext context;
    private final EditionStore store;
    private final PreparationRepository preparation;
    private final TellOfEdition tell;

    /** Creates the use case. */
    public ChangeEdition(PluginContext context, EditionStore store, PreparationRepository preparation) {
        this.context = context;
        this.store = store;
        this.preparation = preparation;
        this.tell = new TellOfEdition(context, store);
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The edition is changed. */
        record Changed(Edition edition) implements Outcome {}

        /** Somebody else changed the edition since it was read. */
        record Outdated() implements Outcome {}

        /** The vote has begun: how much money people share out was told them. */
        record MoneyFixed() implements Outcome {}

        /** The envelopes need more than what would be left. */
        record LessThanEnvelopes(Money divided) implements Outcome {}

        /**
         * Everybody reads what was to be emptied.
         *
         * @param presentation whether it is the presentation; else it is the amount
         */
        record Emptied(boolean presentation) implements Outcome {}
    }

    /**
     * Changes the edition with this address, which stays.
     *
     * @param version of the edition when it was read
     */
    public Outcome change(String slug, String version, EditionDetails details, Actor actor) {
        return context.database().write(handle -> {
            EditionDocument document = store.editions().document(handle, slug).orElseThrow();
            Edition edition = document.edition();
            boolean otherMoney = !edition.total().equals(details.total());
            if (otherMoney && !edition.isOpenToChangesOn(today())) {
                return new Outcome.MoneyFixed();
            }
            Money divided = Envelope.sum(store.envelopes().ofEdition(handle, edition.id()));
            if (otherMoney && divided.compareTo(details.total()) > 0) {
                return new Outcome.LessThanEnvelopes(divided);
            }
            if (edition.stage().isPublic() && isEmptied(edition, details)) {
                return new Outcome.Emptied(details.presentation().isBlank()
                        && !edition.description().isBlank());
            }
            return write(handle, document, version, details, actor);
        });
    }

    private static boolean isEmptied(Edition edition, EditionDetails details) {
        return details.presentation().isBlank() && !edition.description().isBlank()
                || details.total().cents() == 0 && edition.total().cents() > 0;
    }

    private Outcome write(
            Handle handle, EditionDocument document, String version, EditionDetails details, Actor actor) {
        Edition before = document.edition();
        Instant now = context.clock().instant();
        if (!preparation.touch(handle, before.id(), version, now)) {
            return new Outcome.Outdated();
        }
        boolean sameMoney = before.total().equals(details.total());
        preparation.change(
                handle,
                before.id(),
                details,
                sameMoney ? document.meta() : DraftVote.meta(document.meta(), details.total()));
        Edition after = store.editions().bySlug(handle, before.slug()).orElseThrow();
        tell.changed(handle, after, TellOfEdition.CHANGED, actor);
        return new Outcome.Changed(after);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
