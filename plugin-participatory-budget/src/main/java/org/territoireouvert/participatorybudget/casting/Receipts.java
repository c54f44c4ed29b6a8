package org.territoireouvert.participatorybudget.casting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.log.Checkpoint;
import org.territoireouvert.participatorybudget.log.LogRepository;
import org.territoireouvert.participatorybudget.proof.Hash;
import org.territoireouvert.participatorybudget.proof.ReceiptCode;
import org.territoireouvert.participatorybudget.vote.SealedVote;
import org.territoireouvert.participatorybudget.vote.SealedVotes;
import org.territoireouvert.participatorybudget.vote.VoteKeys;
import org.territoireouvert.participatorybudget.vote.VoteRepository;

/** Gives receipts and tells what became of the ballots that they stand for. */
public final class Receipts {

    private static final String FORMAT = "og-receipt-v1";

    private final PluginContext context;
    private final SealedVotes sealed;
    private final VoteRepository votes;
    private final VoteKeys keys;
    private final LogRepository log = new LogRepository();
    private final CastRepository casts = new CastRepository();
    private final ParticipationRepository participations = new ParticipationRepository();

    /** Creates the service. */
    public Receipts(PluginContext context, VoteRepository votes, SealedVotes sealed, VoteKeys keys) {
        this.context = context;
        this.votes = votes;
        this.sealed = sealed;
        this.keys = keys;
    }

    /** What is known of a code. */
    public sealed interface Found {
        /** No ballot of this vote has it. */
        record Unknown() implements Found {}

        /** Its ballot was taken and will stand in the log with the next checkpoint. */
        record Waiting() implements Found {}

        /**
         * Its ballot stands in the log.
         *
         * @param proof that it does
         * @param counted whether it counts; empty until the vote is closed
         */
        record Logged(LogProof proof, Optional<Boolean> counted) implements Found {}
    }

    /**
     * The proof that a commitment stands in the log.
     *
     * @param commitment to the ballot
     * @param position of its leaf, from 0
     * @param path of the inclusion proof in the tree of the checkpoint
     * @param checkpoint the newest
     */
    public record LogProof(Hash commitment, long position, List<Hash> path, Checkpoint checkpoint) {}

    /** Returns the receipt of a commitment; the same every time, unless the vote is extended meanwhile. */
    Receipt of(SealedVote vote, Instant closesAt, Hash commitment) {
        String text = String.join(
                "\n", FORMAT, vote.manifest().origin(), vote.editionId(), commitment.hex(), closesAt + "\n");
        return new Receipt(commitment, context.service(Signatures.class).sign(text));
    }

    /** Returns the ballot of a person; empty when they cast none or the key of the vote is gone. */
    public Optional<OwnBallot> own(String editionId, String personId) {
        return sealed.find(editionId)
                .flatMap(vote -> keys.slotIfKept(editionId, personId)
                        .flatMap(slot -> context.database()
                                .read(handle ->
                                        casts.find(handle, editionId, slot).map(kept -> own(handle, vote, kept)))));
    }

    private OwnBallot own(Handle handle, SealedVote vote, CastRepository.Kept kept) {
        Instant closesAt = votes.of(handle, vote.editionId()).orElseThrow().closesAt();
        return new OwnBallot(
                BallotContent.of(new Documents(context.service(Json.class)).object(kept.content())),
                of(vote, closesAt, kept.commitment()),
                kept.revision());
    }

    /** Looks a code up. */
    public Found find(String editionId, ReceiptCode code) {
        return context.database().read(handle -> {
            List<LogRepository.Found> found = log.find(handle, editionId, code.prefix());
            if (!found.isEmpty()) {
                return logged(handle, editionId, found.getFirst());
            }
            return casts.isWaiting(handle, editionId, code.prefix()) ? new Found.Waiting() : new Found.Unknown();
        });
    }

    /** Returns how many took part in a vote that is closed, by channel and level; none before. */
    public List<Turnout> turnout(Handle handle, String editionId) {
        return participations.turnout(handle, editionId);
    }

    private Found logged(Handle handle, String editionId, LogRepository.Found found) {
        Checkpoint newest = log.newest(handle, editionId).orElseThrow();
        List<Hash> path = log.tree(handle, editionId, newest.size()).inclusion(found.position());
        Optional<Boolean> counted = votes.isClosed(handle, editionId)
                ? Optional.of(casts.isFinal(handle, editionId, found.commitment()))
                : Optional.empty();
        return new Found.Logged(new LogProof(found.commitment(), found.position(), path, newest), counted);
    }
}
