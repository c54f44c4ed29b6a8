package org.territoireouvert.participatorybudget.paper;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.casting.CastRepository;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.proof.Commitment;
import org.territoireouvert.participatorybudget.proof.Hash;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.vote.VoteRepository;

/** Opens urns, compares what was typed of them, and accepts them (dépouillement d'une urne). Safe for all threads. */
public final class Urns {

    /** Papers of an urn at most. */
    public static final int MOST_PAPERS = UrnRepository.MOST_PAPERS;

    private static final int SLOT_BYTES = 16;

    private final PluginContext context;
    private final VoteRepository votes;
    private final PaperAudit audit;
    private final PaperRepository papers = new PaperRepository();
    private final UrnRepository urns = new UrnRepository();
    private final CastRepository casts = new CastRepository();
    private final SecureRandom random = new SecureRandom();

    Urns(PluginContext context, VoteRepository votes, PaperAudit audit) {
        this.context = context;
        this.votes = votes;
        this.audit = audit;
    }

    /** Returns the urns of a vote in the order in which they were opened. */
    public List<Urn> all(Handle handle, String editionId) {
        return urns.all(handle, editionId);
    }

    /** Finds an urn. */
    public Optional<Urn> find(Handle handle, String editionId, String urnId) {
        return urns.find(handle, editionId, urnId);
    }

    /**
     * Opens an urn, whose papers the agent types first; empty when the vote has not begun, or the last paper is in.
     *
     * @param place where it stood
     * @param counted papers that were counted by hand, 0 to {@link #MOST_PAPERS}
     */
    public Optional<Urn> open(Actor.Agent agent, Edition edition, String place, int counted) {
        return context.database().write(handle -> {
            votes.hold(handle, edition.id());
            if (!takesPapers(handle, edition)) {
                return Optional.empty();
            }
            Urn urn = new Urn(
                    context.ids().next(),
                    place,
                    counted,
                    agent.personId(),
                    Optional.empty(),
                    false,
                    false,
                    false,
                    0,
                    0,
                    0);
            urns.insert(handle, edition.id(), urn, context.clock().instant());
            audit.opened(handle, agent, edition, urn);
            return Optional.of(urn);
        });
    }

    private boolean takesPapers(Handle handle, Edition edition) {
        return votes.of(handle, edition.id())
                        .filter(vote -> vote.onPaper() && !vote.closed())
                        .flatMap(Vote::manifest)
                        .filter(manifest -> !context.database().now(handle).isBefore(manifest.opensAt()))
                        .isPresent()
                && papers.end(handle, edition.id(), 0).isEmpty();
    }

    /** Writes another number of papers, after they were counted by hand again; returns whether the urn is still open. */
    public boolean recount(Actor.Agent agent, Edition edition, String urnId, int counted) {
        return context.database().write(handle -> {
            votes.hold(handle, edition.id());
            Urn urn = urns.find(handle, edition.id(), urnId).orElseThrow();
            if (!urn.accepted()) {
                urns.recount(handle, urnId, counted);
                audit.recounted(handle, agent, edition, urn, counted);
            }
            return !urn.accepted();
        });
    }

    /** Takes away an urn of which nothing is typed; returns whether it was one. */
    public boolean drop(Actor.Agent agent, Edition edition, String urnId) {
        return context.database().write(handle -> {
            votes.hold(handle, edition.id());
            Urn urn = urns.find(handle, edition.id(), urnId).orElseThrow();
            boolean empty = !urn.accepted() && urns.count(handle, urnId, 1) == 0 && urns.count(handle, urnId, 2) == 0;
            if (empty) {
                urns.delete(handle, urnId);
                audit.dropped(handle, agent, edition, urn);
            }
            return empty;
        });
    }

    /** Returns what was typed side by side; empty until both have typed all, and once the urn is accepted. */
    public Optional<Comparison> compare(Handle handle, Urn urn) {
        return urn.isDone() && !urn.accepted() ? Optional.of(comparison(handle, urn)) : Optional.empty();
    }

    private Comparison comparison(Handle handle, Urn urn) {
        return Comparison.of(
                urn.papers(),
                urns.typed(handle, urn.id(), 1),
                urns.typed(handle, urn.id(), 2),
                text -> BallotContent.of(new Documents(context.service(Json.class)).object(text)));
    }

    /** What came of the wish to accept an urn. */
    public enum Outcome {
        /** Its papers are ballots like any other, and nobody can tell any more which paper said what. */
        ACCEPTED,
        /** Somebody accepted it before. */
        ACCEPTED_ALREADY,
        /** Both have to type all first. */
        NOT_DONE,
        /** Something differs. */
        DIFFERS
    }

    /**
     * Accepts an urn when both typed the same and as many papers as were counted by hand. In one transaction its valid papers become
     * ballots in slots of their own, in an order that says nothing, and what was typed is deleted.
     */
    public Outcome accept(Actor.Agent agent, Edition edition, String urnId) {
        return context.database().write(handle -> {
            votes.hold(handle, edition.id());
            Urn urn = urns.find(handle, edition.id(), urnId).orElseThrow();
            if (urn.accepted()) {
                return Outcome.ACCEPTED_ALREADY;
            }
            if (!urn.isDone()) {
                return Outcome.NOT_DONE;
            }
            Comparison comparison = comparison(handle, urn);
            if (!comparison.isEqual()) {
                return Outcome.DIFFERS;
            }
            count(handle, edition, urn, comparison.first());
            audit.accepted(handle, agent, edition, urn, comparison.first());
            return Outcome.ACCEPTED;
        });
    }

    private void count(Handle handle, Edition edition, Urn urn, Totals totals) {
        List<String> contents = urns.typed(handle, urn.id(), 1).stream()
                .filter(paper -> paper.state() == TypedPaper.State.VALID)
                .map(TypedPaper::content)
                .sorted(Comparator.naturalOrder())
                .toList();
        if (papers.use(handle, edition.id(), urn.id()) != totals.papers()) {
            throw new IllegalStateException("A paper of the urn \"" + urn.id() + "\" was cancelled after it was typed");
        }
        Hash manifest = votes.of(handle, edition.id())
                .flatMap(Vote::manifest)
                .orElseThrow()
                .hash();
        contents.forEach(content -> cast(handle, edition.id(), manifest, content));
        urns.accept(handle, urn.id(), totals);
    }

    private void cast(Handle handle, String editionId, Hash manifest, String content) {
        String nonce = random(Commitment.NONCE_BYTES);
        Hash commitment = Commitment.of(manifest, content, nonce);
        casts.insertWaiting(handle, editionId, commitment);
        casts.put(handle, editionId, "paper:" + random(SLOT_BYTES), content, nonce, commitment);
    }

    private String random(int bytes) {
        byte[] made = new byte[bytes];
        random.nextBytes(made);
        return HexFormat.of().formatHex(made);
    }
}
