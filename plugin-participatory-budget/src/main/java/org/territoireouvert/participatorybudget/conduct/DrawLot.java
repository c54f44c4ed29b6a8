package org.territoireouvert.participatorybudget.conduct;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.approval.Approvals;
import org.territoireouvert.api.approval.SensitiveAct;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.participatorybudget.BudgetRights;
import org.territoireouvert.participatorybudget.beacon.Beacon;
import org.territoireouvert.participatorybudget.beacon.BeaconRound;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.log.Leaf;
import org.territoireouvert.participatorybudget.log.LogRepository;
import org.territoireouvert.participatorybudget.log.VoteLog;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.vote.VoteRepository;

/**
 * Writes down what was drawn (tirage au sort) to settle ties, once and for good: digits that were drawn in public, or the round of a
 * beacon where the manifest says so; the administrator may ask that two people type the same. From it and from the closed log the seed of
 * the lot is made, which nobody could know before.
 */
public final class DrawLot {

    /** Written with a draw: digits or round, edition. */
    public static final AuditType AUDITED =
            new AuditType("participatory-budget.lot-drawn", AuditType.Visibility.PUBLIC);

    private final PluginContext context;
    private final EditionStore store;
    private final VoteRepository votes;
    private final LogRepository logs;
    private final VoteLog log;

    /** Creates the use case. */
    DrawLot(PluginContext context, EditionStore store, VoteRepository votes, LogRepository logs, VoteLog log) {
        this.context = context;
        this.store = store;
        this.votes = votes;
        this.logs = logs;
        this.log = log;
    }

    /** Returns the act as the runtime knows it: the object is the address of the edition, the summary what was drawn. */
    public SensitiveAct act() {
        return new SensitiveAct("participatory-budget.draw-lot", BudgetRights.COUNT, this::drawAt);
    }

    /**
     * Writes a draw down, or has it wait for a second person.
     *
     * @param drawn numbers separated by spaces, or {@link BeaconRound#text}
     */
    public Approvals.Outcome propose(Agent agent, String slug, String drawn) throws Exception {
        return context.service(Approvals.class).propose(agent, act(), slug, drawn);
    }

    private void drawAt(String slug, String drawn, Agent agent) {
        Edition edition = context.database()
                .read(handle -> store.editions().bySlug(handle, slug))
                .orElseThrow();
        draw(edition.id(), drawn, agent);
    }

    /**
     * Writes a draw down.
     *
     * @throws IllegalStateException when there was one before, or it is none for this vote
     */
    public void draw(String editionId, String drawn, Actor actor) {
        context.database().write(handle -> {
            Edition edition = store.editions().byId(handle, editionId).orElseThrow();
            votes.hold(handle, editionId);
            Vote vote = votes.of(handle, editionId).filter(Vote::closed).orElseThrow();
            if (logs.last(handle, editionId, "draw").isPresent()) {
                throw new IllegalStateException("The lot of \"" + edition.slug() + "\" was drawn before");
            }
            Instant now = context.database().now(handle);
            log.append(
                    handle,
                    editionId,
                    vote.manifest().orElseThrow().origin(),
                    List.of(Leaf.of("draw", editionId, details(handle, vote, drawn))),
                    now);
            context.service(AuditTrail.class)
                    .record(
                            handle,
                            AuditEntry.of(AUDITED, actor, edition.path())
                                    .with("digits", drawn)
                                    .with("edition", edition.title()));
            return edition;
        });
    }

    private Map<String, ?> details(Handle handle, Vote vote, String drawn) {
        Documents documents = new Documents(context.service(Json.class));
        return Beacon.of(documents.object(vote.manifest().orElseThrow().content()))
                .<Map<String, ?>>map(beacon -> {
                    Map<?, ?> close = logs.last(handle, vote.editionId(), "close")
                            .map(documents::object)
                            .orElseThrow();
                    long round = BeaconDraw.round(beacon, close);
                    return BeaconRound.parse(drawn)
                            .filter(typed -> typed.round() == round && typed.isSound())
                            .orElseThrow(() -> new IllegalStateException(
                                    "\"" + drawn + "\" is no sound round " + round + " of the beacon"))
                            .details();
                })
                .orElseGet(() -> Map.of("digits", drawn));
    }
}
