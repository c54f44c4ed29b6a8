package org.territoireouvert.participatorybudget.vote;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.ballot.BallotProblem;
import org.territoireouvert.participatorybudget.proof.Commitment;
import org.territoireouvert.participatorybudget.proof.Hash;

/**
 * Takes a ballot (dépôt du bulletin). All of it is one transaction: when a receipt is given the ballot is durable, and when it is refused
 * nothing has changed. The last ballot of a person counts. Safe for all threads.
 */
public final class CastBallot {

    private static final int LONGEST_REQUEST = 64;

    private final PluginContext context;
    private final VoteRepository votes;
    private final SealedVotes sealed;
    private final VoteKeys keys;
    private final Receipts receipts;
    private final CastRepository casts = new CastRepository();
    private final SecureRandom random = new SecureRandom();

    /** Creates the use case. */
    public CastBallot(
            PluginContext context, VoteRepository votes, SealedVotes sealed, VoteKeys keys, Receipts receipts) {
        this.context = context;
        this.votes = votes;
        this.sealed = sealed;
        this.keys = keys;
        this.receipts = receipts;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The ballot is in; the same receipt for a request that was repeated. */
        record Cast(Receipt receipt) implements Outcome {}

        /** Ballots are not taken: not yet, or no more. */
        record NotOpen() implements Outcome {}

        /** The person does not fulfil what the vote asks for. */
        record NotEligible(Requirement requirement) implements Outcome {}

        /** The ballot is not as the paper says: at least one problem. */
        record Refused(List<BallotProblem> problems) implements Outcome {
            /** Copies the problems. */
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /** This request was answered before, with another ballot in it. */
        record OtherBallot() implements Outcome {}
    }

    /**
     * Casts a ballot.
     *
     * @param citizen whose ballot it is
     * @param editionId of the edition
     * @param request text that stands for this request, 1 to 64 characters: when it is sent again, nothing is done again
     */
    public Outcome cast(Actor.Citizen citizen, String editionId, String request, BallotContent ballot) {
        if (request.isEmpty() || request.length() > LONGEST_REQUEST) {
            throw new IllegalArgumentException("A request has 1 to 64 characters, not \"" + request + "\"");
        }
        Optional<SealedVote> vote = sealed.find(editionId);
        return vote.isEmpty() ? new Outcome.NotOpen() : cast(vote.get(), citizen, request, ballot);
    }

    private Outcome cast(SealedVote vote, Actor.Citizen citizen, String request, BallotContent ballot) {
        List<BallotProblem> problems = vote.check().problems(ballot);
        if (problems.isEmpty()) {
            return take(vote, citizen, request, ballot.text());
        }
        return isEligible(vote, citizen) ? new Outcome.Refused(problems) : new Outcome.NotEligible(vote.requirement());
    }

    private boolean isEligible(SealedVote vote, Actor.Citizen citizen) {
        return context.service(People.class)
                .standing(citizen, vote.requirement())
                .isMet();
    }

    private Outcome take(SealedVote vote, Actor.Citizen citizen, String request, String content) {
        byte[] nonce = new byte[Commitment.NONCE_BYTES];
        random.nextBytes(nonce);
        String hexNonce = HexFormat.of().formatHex(nonce);
        Hash commitment = Commitment.of(vote.manifest().hash(), content, hexNonce);
        String slot = keys.slot(vote.editionId(), citizen.personId());
        try {
            context.database().write(handle -> {
                if (!isEligible(vote, citizen)) {
                    throw new Stopped(new Outcome.NotEligible(vote.requirement()));
                }
                casts.insertWaiting(handle, vote.editionId(), commitment);
                Instant now = openNow(handle, vote);
                if (!casts.insertAnswer(handle, vote.editionId(), slot, request, Hash.of(content), commitment)) {
                    throw new Stopped(closedOrRepeated(handle, vote, slot, request, content));
                }
                casts.put(handle, vote.editionId(), slot, content, hexNonce, commitment);
                casts.insertParticipation(
                        handle, vote.editionId(), citizen.personId(), channel(citizen), citizen.level(), day(now));
                return vote;
            });
            return new Outcome.Cast(receipts.of(vote, commitment));
        } catch (Stopped stopped) {
            return stopped.outcome;
        }
    }

    /**
     * Looks at the clock after the first row of this ballot was written: the vote is closed before that, and then this or the next row
     * sees it, or it waits for this ballot.
     */
    private Instant openNow(Handle handle, SealedVote vote) {
        Instant now = context.database().now(handle);
        if (!vote.manifest().isOpen(now)) {
            throw new Stopped(new Outcome.NotOpen());
        }
        return now;
    }

    private Outcome closedOrRepeated(Handle handle, SealedVote vote, String slot, String request, String content) {
        if (votes.isClosed(handle, vote.editionId())) {
            return new Outcome.NotOpen();
        }
        Map.Entry<Hash, Hash> answered = casts.answer(handle, vote.editionId(), slot, request);
        return answered.getKey().equals(Hash.of(content))
                ? new Outcome.Cast(receipts.of(vote, answered.getValue()))
                : new Outcome.OtherBallot();
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, context.zone());
    }

    private static Channel channel(Actor.Citizen citizen) {
        return citizen.helpedBy().isPresent() ? Channel.COUNTER : Channel.ONLINE;
    }

    /** Leaves the transaction, so that nothing of it is kept. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Outcome outcome;

        Stopped(Outcome outcome) {
            super(outcome.toString());
            this.outcome = outcome;
        }
    }
}
