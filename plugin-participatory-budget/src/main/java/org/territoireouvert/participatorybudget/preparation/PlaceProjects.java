package org.territoireouvert.participatorybudget.preparation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.exchange.EditionStore;

/** Puts projects into the envelopes of their edition. */
public final class PlaceProjects {

    private final PluginContext context;
    private final EditionStore store;
    private final PreparationRepository preparation;
    private final PlacementRepository placements;
    private final TellOfEdition tell;

    /** Creates the use case. */
    public PlaceProjects(
            PluginContext context,
            EditionStore store,
            PreparationRepository preparation,
            PlacementRepository placements) {
        this.context = context;
        this.store = store;
        this.preparation = preparation;
        this.placements = placements;
        this.tell = new TellOfEdition(context, store);
    }

    /** What came of it. */
    public enum Outcome {
        /** The projects are where they were wanted. */
        PLACED,
        /** Somebody else changed the edition since it was read. */
        OUTDATED,
        /** The vote has begun: in which envelope a project is was told people. */
        VOTE_BEGUN
    }

    /**
     * Places projects of the edition with this address.
     *
     * @param version of the edition when it was read
     * @param wanted identifier of the envelope by that of the project, empty for none; other projects stay where they are
     */
    public Outcome place(String slug, String version, Map<String, Optional<String>> wanted, Actor actor) {
        return context.database().write(handle -> {
            Edition edition = store.editions().bySlug(handle, slug).orElseThrow();
            if (!edition.isOpenToChangesOn(LocalDate.ofInstant(context.clock().instant(), context.zone()))) {
                return Outcome.VOTE_BEGUN;
            }
            Set<String> known = store.envelopes().ofEdition(handle, edition.id()).stream()
                    .map(Envelope::id)
                    .collect(Collectors.toSet());
            boolean ours = wanted.values().stream().flatMap(Optional::stream).allMatch(known::contains)
                    && preparation.touch(
                            handle, edition.id(), version, context.clock().instant());
            if (!ours) {
                return Outcome.OUTDATED;
            }
            placements.place(handle, edition.id(), wanted);
            tell.changed(handle, edition, TellOfEdition.DIVIDED, actor);
            return Outcome.PLACED;
        });
    }
}
