package org.territoireouvert.participatorybudget.conduct;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.casting.CastRepository;
import org.territoireouvert.participatorybudget.casting.ParticipationRepository;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.log.Leaf;
import org.territoireouvert.participatorybudget.log.VoteLog;
import org.territoireouvert.participatorybudget.pabulib.PabulibVote;
import org.territoireouvert.participatorybudget.paper.EndPapers;
import org.territoireouvert.participatorybudget.vote.Manifest;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.vote.VoteRepository;

/**
 * Closes a vote whose time is over (clôture du scrutin): puts the last commitments into its log, fixes which of them count, and copies the
 * ballots, sorted, so that nothing is left of who wrote them or when.
 */
public final class CloseVote {

    private static final int BATCH = 1_000;

    private final PluginContext context;
    private final EditionStore store;
    private final VoteRepository votes;
    private final VoteLog log;
    private final EndPapers endPapers;
    private final CastRepository casts = new CastRepository();
    private final ParticipationRepository participations = new ParticipationRepository();

    /** Creates the use case. */
    public CloseVote(
            PluginContext context, EditionStore store, VoteRepository votes, VoteLog log, EndPapers endPapers) {
        this.context = context;
        this.store = store;
        this.votes = votes;
        this.log = log;
        this.endPapers = endPapers;
    }

    /**
     * Closes the vote of an edition when its time is over, the last paper is in if it takes papers, and it is not closed; returns whether
     * it is closed by this call.
     */
    public boolean close(String editionId) {
        return context.database().write(handle -> {
            votes.hold(handle, editionId);
            Vote vote = votes.of(handle, editionId).orElseThrow();
            Manifest manifest = vote.manifest().orElseThrow();
            Instant now = context.database().now(handle);
            if (now.isBefore(vote.closesAt()) || awaitsPapers(handle, vote) || !votes.close(handle, editionId)) {
                return false;
            }
            Edition edition = store.editions().byId(handle, editionId).orElseThrow();
            casts.insertFinal(handle, editionId);
            participations.sumUp(handle, editionId);
            casts.forgetAnswers(handle, editionId);
            long ballots = copy(handle, editionId);
            new DescribeVote(store).describe(handle, edition, vote, ballots, now);
            log.append(handle, editionId, manifest.origin(), leaves(handle, vote, now, ballots), now);
            return true;
        });
    }

    private boolean awaitsPapers(Handle handle, Vote vote) {
        return vote.onPaper() && !endPapers.isEnded(handle, vote.editionId());
    }

    private List<Leaf> leaves(Handle handle, Vote vote, Instant now, long ballots) {
        String editionId = vote.editionId();
        List<Leaf> leaves = new ArrayList<>();
        casts.takeWaiting(handle, editionId, Integer.MAX_VALUE)
                .forEach(commitment -> leaves.add(Leaf.cast(editionId, commitment)));
        endPapers
                .ended(handle, editionId)
                .ifPresent(papers -> leaves.add(Leaf.of("paper", editionId, papers.details())));
        leaves.add(Leaf.of(
                "close",
                editionId,
                Map.of("at", now.toString(), "closes", vote.closesAt().toString())));
        leaves.add(Leaf.of(
                "final",
                editionId,
                Map.of(
                        "ballots",
                        ballots,
                        "list",
                        Finals.hash(handle, casts, editionId).hex())));
        return leaves;
    }

    /** Copies the ballots in the order of their texts: the number of a ballot says nothing but that. */
    private long copy(Handle handle, String editionId) {
        Documents documents = new Documents(context.service(Json.class));
        List<PabulibVote> batch = new ArrayList<>();
        long[] copied = {0};
        casts.contents(handle, editionId, content -> {
            String number = Long.toString(copied[0] + batch.size() + 1);
            batch.add(new PabulibVote(
                    0, number, BallotContent.of(documents.object(content)).counted(), Map.of()));
            if (batch.size() == BATCH) {
                copied[0] += insert(handle, editionId, copied[0], batch);
            }
        });
        return copied[0] + insert(handle, editionId, copied[0], batch);
    }

    private int insert(Handle handle, String editionId, long copied, List<PabulibVote> batch) {
        int size = batch.size();
        store.ballots().insert(handle, editionId, copied + 1, batch);
        batch.clear();
        return size;
    }
}
