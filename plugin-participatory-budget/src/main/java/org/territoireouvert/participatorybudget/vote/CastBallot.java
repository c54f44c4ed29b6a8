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
    private final SealedVotes sealed;
    private final VoteKeys keys;
    private final Receipts receipts;
    private final CastRepository casts = new CastRepository();
    private final StateRepository states = new StateRepository();
    private final SecureRandom random = new SecureRandom();

    /** Creates the use case. */
    public CastBallot(PluginContext context, SealedVotes sealed, VoteKeys keys, Receipts receipts) {
        this.context = context;
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

        /** The person took a ballot on paper: it is the one that counts. */
        record TookPaper() implements Outcome {}

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
        return cast(citizen, editionId, request, ballot, Channel.ONLINE);
    }

    /** Casts a ballot from somewhere else than a person's own browser; help at a counter comes before that. */
    public Outcome cast(
            Actor.Citizen citizen, String editionId, String request, BallotContent ballot, Channel channel) {
        if (request.isEmpty() || request.length() > LONGEST_REQUEST) {
            throw new IllegalArgumentException("A request has 1 to 64 characters, not \"" + request + "\"");
        }
        Optional<SealedVote> vote = sealed.find(editionId);
        return vote.isEmpty() ? new Outcome.NotOpen() : cast(vote.get(), citizen, request, ballot, channel);
    }

    private Outcome cast(
            SealedVote vote, Actor.Citizen citizen, String request, BallotContent ballot, Channel channel) {
        if (!context.service(People.class).standing(citizen, vote.requirement()).isMet()) {
            return new Outcome.NotEligible(vote.requirement());
        }
        List<BallotProblem> problems = vote.check().problems(ballot);
        return problems.isEmpty() ? take(vote, citizen, request, ballot, channel) : new Outcome.Refused(problems);
    }

    private Outcome take(
            SealedVote vote, Actor.Citizen citizen, String request, BallotContent ballot, Channel channel) {
        String content = ballot.text();
        byte[] nonce = new byte[Commitment.NONCE_BYTES];
        random.nextBytes(nonce);
        String hexNonce = HexFormat.of().formatHex(nonce);
        Hash commitment = Commitment.of(vote.manifest().hash(), content, hexNonce);
        String slot = keys.slot(vote.editionId(), citizen.personId());
        try {
            VoteState state = context.database().write(handle -> {
                casts.insertWaiting(handle, vote.editionId(), commitment);
                VoteState open = openNow(handle, vote);
                if (!casts.insertAnswer(handle, vote.editionId(), slot, request, Hash.of(content), commitment)) {
                    throw new Stopped(repeated(handle, vote, open, slot, request, content));
                }
                refuseWithdrawn(handle, vote, open, ballot);
                casts.put(handle, vote.editionId(), slot, content, hexNonce, commitment);
                if (!casts.insertParticipation(
                        handle,
                        vote.editionId(),
                        citizen.personId(),
                        channel(citizen, channel),
                        citizen.level(),
                        day(open.now()))) {
                    throw new Stopped(new Outcome.TookPaper());
                }
                return open;
            });
            return new Outcome.Cast(receipts.of(vote, state.closesAt(), commitment));
        } catch (Stopped stopped) {
            return stopped.outcome;
        }
    }

    /**
     * Looks at the clock after the first row of this ballot was written: the vote is closed before that, and then this sees it, or it
     * waits for this ballot.
     */
    private VoteState openNow(Handle handle, SealedVote vote) {
        VoteState state = states.at(handle, vote, context.database().now(handle));
        if (!state.isOpen()) {
            throw new Stopped(new Outcome.NotOpen());
        }
        return state;
    }

    private void refuseWithdrawn(Handle handle, SealedVote vote, VoteState state, BallotContent ballot) {
        if (state.amendments() > 0) {
            List<BallotProblem> problems = vote.check().withdrawn(ballot, states.withdrawn(handle, vote.editionId()));
            if (!problems.isEmpty()) {
                throw new Stopped(new Outcome.Refused(problems));
            }
        }
    }

    private Outcome repeated(
            Handle handle, SealedVote vote, VoteState state, String slot, String request, String content) {
        Map.Entry<Hash, Hash> answered = casts.answer(handle, vote.editionId(), slot, request);
        return answered.getKey().equals(Hash.of(content))
                ? new Outcome.Cast(receipts.of(vote, state.closesAt(), answered.getValue()))
                : new Outcome.OtherBallot();
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, context.zone());
    }

    private static Channel channel(Actor.Citizen citizen, Channel otherwise) {
        return citizen.helpedBy().isPresent() ? Channel.COUNTER : otherwise;
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
