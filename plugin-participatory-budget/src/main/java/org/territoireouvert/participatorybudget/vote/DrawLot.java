package org.territoireouvert.participatorybudget.vote;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.approval.Approvals;
import org.territoireouvert.api.approval.SensitiveAct;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.participatorybudget.BudgetRights;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.log.Leaf;
import org.territoireouvert.participatorybudget.log.LogRepository;
import org.territoireouvert.participatorybudget.log.VoteLog;

/**
 * Writes down what was drawn in public (tirage au sort) to settle ties, once and for good; the administrator may ask that two people
 * type the same. From it and from the closed log the seed of the lot is made, which nobody could know before.
 */
public final class DrawLot {

    /** Written with a draw: digits, edition. */
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
        return new SensitiveAct("participatory-budget.draw-lot", BudgetRights.COUNT, this::draw);
    }

    /**
     * Writes a draw down, or has it wait for a second person.
     *
     * @param digits numbers separated by spaces
     */
    public Approvals.Outcome propose(Agent agent, String slug, String digits) throws Exception {
        return context.service(Approvals.class).propose(agent, act(), slug, digits);
    }

    private void draw(String slug, String digits, Agent agent) {
        context.database().write(handle -> {
            Edition edition = store.editions().bySlug(handle, slug).orElseThrow();
            Vote vote = votes.of(handle, edition.id()).filter(Vote::closed).orElseThrow();
            votes.hold(handle, edition.id());
            if (logs.last(handle, edition.id(), "draw").isPresent()) {
                throw new IllegalStateException("The lot of \"" + slug + "\" was drawn before");
            }
            Instant now = context.database().now(handle);
            log.append(
                    handle,
                    edition.id(),
                    vote.manifest().orElseThrow().origin(),
                    List.of(Leaf.of("draw", edition.id(), Map.of("digits", digits))),
                    now);
            context.service(AuditTrail.class)
                    .record(
                            handle,
                            AuditEntry.of(AUDITED, agent, edition.path())
                                    .with("digits", digits)
                                    .with("edition", edition.title()));
            return edition;
        });
    }
}
