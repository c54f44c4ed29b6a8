package org.territoireouvert.participatorybudget.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.edition.EnvelopeRepository;
import org.territoireouvert.participatorybudget.edition.Phase;
import org.territoireouvert.participatorybudget.edition.Schedule.Period;
import org.territoireouvert.participatorybudget.preparation.ChecklistItem.Lack;

/**
 * What an edition needs before people can take part, in the order in which it is done. Nothing is ticked by hand: each item is
 * computed from what is there.
 *
 * @param items at least one
 */
public record Checklist(List<ChecklistItem> items) {

    private static final int FEWEST_PROJECTS = 2;

    /** Copies the items. */
    public Checklist {
        items = List.copyOf(items);
    }

    /**
     * An item for one edition.
     *
     * @param lack what is missing; empty when it is done
     */
    public record Step(ChecklistItem item, Optional<Lack> lack) {
        /** Tells whether it is done. */
        public boolean isDone() {
            return lack.isEmpty();
        }
    }

    /** Declares what every edition needs. */
    public static Checklist of(EnvelopeRepository envelopes, PlacementRepository placements) {
        return new Checklist(List.of(
                new ChecklistItem(
                        "presentation",
                        true,
                        edition -> edition.preparationPath() + "/modifier",
                        (handle, edition) ->
                                Lack.when(edition.description().isBlank(), "checklist.presentation.missing")),
                new ChecklistItem(
                        "total",
                        true,
                        edition -> edition.preparationPath() + "/modifier",
                        (handle, edition) -> Lack.when(edition.total().cents() <= 0, "checklist.total.missing")),
                new ChecklistItem(
                        "envelopes",
                        false,
                        edition -> edition.preparationPath() + "/enveloppes",
                        (handle, edition) -> undivided(edition, envelopes.ofEdition(handle, edition.id()))),
                new ChecklistItem(
                        "calendar",
                        false,
                        edition -> edition.preparationPath() + "/calendrier",
                        (handle, edition) -> Lack.when(
                                edition.schedule()
                                        .of(Phase.VOTE)
                                        .map(Period::isIncomplete)
                                        .orElse(true),
                                "checklist.calendar.missing")),
                new ChecklistItem("projects", false, Edition::path, (handle, edition) -> {
                    long projects = placements.count(handle, edition.id()).projects();
                    return Lack.when(projects < FEWEST_PROJECTS, "checklist.projects.missing", projects);
                }),
                new ChecklistItem(
                        "placement",
                        false,
                        edition -> edition.preparationPath() + "/enveloppes/projets",
                        (handle, edition) -> {
                            long without = envelopes
                                            .ofEdition(handle, edition.id())
                                            .isEmpty()
                                    ? 0
                                    : placements.count(handle, edition.id()).withoutEnvelope();
                            return Lack.when(without > 0, "checklist.placement.missing", without);
                        })));
    }

    private static Optional<Lack> undivided(Edition edition, List<Envelope> envelopes) {
        Money divided = Envelope.sum(envelopes);
        return Lack.when(
                !envelopes.isEmpty() && !divided.equals(edition.total()),
                "checklist.envelopes.missing",
                divided,
                edition.total());
    }

    /** Returns this list with more items at its end. */
    public Checklist with(ChecklistItem... more) {
        List<ChecklistItem> all = new ArrayList<>(items);
        all.addAll(List.of(more));
        return new Checklist(all);
    }

    /** Returns where an edition stands, an entry for each item, in their order. */
    public List<Step> of(Handle handle, Edition edition) {
        return items.stream()
                .map(item -> new Step(item, item.check().lack(handle, edition)))
                .toList();
    }

    /** Tells whether all is there without which an edition cannot be published. */
    public boolean allowsPublication(Handle handle, Edition edition) {
        return items.stream()
                .filter(ChecklistItem::needed)
                .allMatch(item -> item.check().lack(handle, edition).isEmpty());
    }
}
