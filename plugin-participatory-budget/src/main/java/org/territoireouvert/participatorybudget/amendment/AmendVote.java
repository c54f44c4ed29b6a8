package org.territoireouvert.participatorybudget.amendment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.approval.Approvals;
import org.territoireouvert.api.approval.SensitiveAct;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.participatorybudget.BudgetRights;
import org.territoireouvert.participatorybudget.act.DraftedAct;
import org.territoireouvert.participatorybudget.act.DraftedActs;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.log.VoteLog;
import org.territoireouvert.participatorybudget.result.ResultRepository;
import org.territoireouvert.participatorybudget.vote.SealedVote;
import org.territoireouvert.participatorybudget.vote.StateRepository;

/**
 * Amends a frozen vote in public (avenant au règlement du scrutin); the administrator may ask that two people agree. The amendment, its
 * leaf in the log and what it changes are one transaction, which waits for other amendments and for the close of the vote, not for ballots.
 */
public final class AmendVote {

    /** Written with an amendment: edition, word of its kind, number. */
    public static final AuditType AUDITED =
            new AuditType("participatory-budget.vote-amended", AuditType.Visibility.PUBLIC);

    private final PluginContext context;
    private final EditionStore store;
    private final ResultRepository results;
    private final VoteParts parts;
    private final DraftedActs drafts;
    private final TellAmendments tell;
    private final VoteLog log;
    private final AmendmentRepository amendments = new AmendmentRepository();
    private final StateRepository states = new StateRepository();

    /** Creates the use case. */
    public AmendVote(PluginContext context, EditionStore store, ResultRepository results, VoteParts parts) {
        this.context = context;
        this.store = store;
        this.results = results;
        this.parts = parts;
        this.drafts = new DraftedActs(context);
        this.tell = new TellAmendments(context);
        this.log = new VoteLog(context.service(Signatures.class), parts.logs());
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The vote is amended, and everybody can read how. */
        record Adopted() implements Outcome {}

        /** A second person has to agree. */
        record Waiting() implements Outcome {}

        /** It cannot be so; there is at least one problem. */
        record Refused(List<AmendmentProblem> problems) implements Outcome {
            /** Copies the problems. */
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Returns the act as the runtime knows it: the object is the address of the edition, the summary leads to what was drafted. */
    public SensitiveAct act() {
        return new SensitiveAct("participatory-budget.amend-vote", BudgetRights.AMEND, this::carryOut);
    }

    /** Returns the work that tells people who took part. */
    public TellAmendments tell() {
        return tell;
    }

    /**
     * Amends the vote of an edition, or has that wait for a second person.
     *
     * @param sentence what is changed, in words, for who approves
     */
    public Outcome propose(Agent agent, Edition edition, Change change, String sentence) throws Exception {
        Optional<SealedVote> vote = parts.sealed().find(edition.id());
        List<AmendmentProblem> problems = vote.isEmpty()
                ? List.of(AmendmentProblem.NOT_SEALED)
                : context.database().read(handle -> rules(handle, vote.get()).problems(change));
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        String summary = drafts.draft(edition.id(), sentence, change.drafted());
        return switch (context.service(Approvals.class).propose(agent, act(), edition.slug(), summary)) {
            case DONE -> new Outcome.Adopted();
            case WAITING -> new Outcome.Waiting();
        };
    }

    /**
     * Amends the vote of an edition on the plugin's own account: in the demonstration.
     *
     * @throws IllegalStateException when it cannot be so
     */
    public void adopt(Edition edition, Change change) {
        SealedVote vote = parts.sealed().find(edition.id()).orElseThrow();
        context.database().write(handle -> {
            parts.votes().hold(handle, edition.id());
            adopt(handle, edition, vote, change, new Actor.PluginActor(context.id()));
            return edition;
        });
    }

    private AmendmentRules rules(Handle handle, SealedVote vote) {
        Instant now = context.database().now(handle);
        return new AmendmentRules(
                vote,
                states.at(handle, vote, now),
                results.isPublished(handle, vote.editionId()),
                states.withdrawn(handle, vote.editionId()),
                context.zone());
    }

    private void carryOut(String slug, String summary, Agent agent) {
        context.database().write(handle -> {
            Edition edition = store.editions().bySlug(handle, slug).orElseThrow();
            SealedVote vote = parts.sealed().find(edition.id()).orElseThrow();
            parts.votes().hold(handle, edition.id());
            DraftedAct draft = drafts.find(handle, edition.id(), summary);
            adopt(handle, edition, vote, Change.of(draft), agent);
            return edition;
        });
    }

    private void adopt(Handle handle, Edition edition, SealedVote vote, Change change, Actor actor) {
        AmendmentRules rules = rules(handle, vote);
        List<AmendmentProblem> problems = rules.problems(change);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The vote of \"" + edition.slug() + "\" cannot be amended: " + problems);
        }
        Instant now = rules.state().now();
        Amendment amendment = Amendment.of(
                edition.id(),
                before(handle, vote),
                change,
                change.lastDay().map(day -> AmendmentRules.closes(day, context.zone())),
                role(actor),
                now);
        amendments.insert(handle, edition.id(), amendment);
        takeEffect(handle, edition, change, now);
        log.append(handle, edition.id(), vote.manifest().origin(), List.of(amendment.leaf(edition.id())), now);
        audit(handle, edition, amendment, actor);
        tell.begin(handle, edition, amendment);
    }

    private Amendment.Before before(Handle handle, SealedVote vote) {
        List<Amendment> earlier = amendments.ofEdition(handle, vote.editionId());
        return earlier.isEmpty()
                ? new Amendment.Before(0, vote.manifest().hash())
                : new Amendment.Before(
                        earlier.getLast().number(), earlier.getLast().hash());
    }

    private void takeEffect(Handle handle, Edition edition, Change change, Instant now) {
        switch (change.kind()) {
            case ERRATUM -> {}
            case EXTENSION ->
                store.editions()
                        .extendVote(handle, edition.id(), change.lastDay().orElseThrow(), now);
            case WITHDRAWAL ->
                store.projects().withdraw(handle, edition.id(), change.project().orElseThrow(), now);
        }
    }

    /** The role says in what capacity somebody acted; who it was stands in the log of the staff. */
    private static String role(Actor actor) {
        return actor instanceof Agent agent && agent.roles().contains(Role.ADMINISTRATOR.code())
                ? Role.ADMINISTRATOR.code()
                : Role.EDITOR.code();
    }

    private void audit(Handle handle, Edition edition, Amendment amendment, Actor actor) {
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(AUDITED, actor, edition.path() + "/scrutin")
                                .with("edition", edition.title())
                                .with("kind", amendment.kind().word())
                                .with("number", Integer.toString(amendment.number())));
    }
}
