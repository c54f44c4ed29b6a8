package org.territoireouvert.participatorybudget.casting;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.people.Standing;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.ballot.BallotProblem;
import org.territoireouvert.participatorybudget.casting.CastRepository.Cast;
import org.territoireouvert.participatorybudget.proof.Commitment;
import org.territoireouvert.participatorybudget.proof.Hash;
import org.territoireouvert.participatorybudget.vote.SealedVote;
import org.territoireouvert.participatorybudget.vote.SealedVotes;
import org.territoireouvert.participatorybudget.vote.StateRepository;
import org.territoireouvert.participatorybudget.vote.VoteKeys;
import org.territoireouvert.participatorybudget.vote.VoteState;

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
    private final Map<String, SharedWrites<Cast, VoteState>> writes = new ConcurrentHashMap<>();
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
        List<BallotProblem> problems = vote.check().problems(ballot);
        if (problems.isEmpty()) {
            return take(vote, citizen, request, ballot, channel);
        }
        return context.service(People.class)
                        .standing(citizen, vote.requirement())
                        .isMet()
                ? new Outcome.Refused(problems)
                : new Outcome.NotEligible(vote.requirement());
    }

    private Outcome take(
            SealedVote vote, Actor.Citizen citizen, String request, BallotContent ballot, Channel channel) {
        String content = ballot.text();
        byte[] nonce = new byte[Commitment.NONCE_BYTES];
        random.nextBytes(nonce);
        String hexNonce = HexFormat.of().formatHex(nonce);
        Cast cast = new Cast(
                vote,
                citizen,
                channel(citizen, channel),
                keys.slot(vote.editionId(), citizen.personId()),
                request,
                ballot,
                content,
                hexNonce,
                Commitment.of(vote.manifest().hash(), content, hexNonce),
                LocalDate.ofInstant(context.clock().instant(), context.zone()));
        try {
            VoteState state = writes.computeIfAbsent(
                            vote.editionId(), ofVote -> new SharedWrites<>(context.database(), this::write))
                    .write(cast);
            return new Outcome.Cast(receipts.of(vote, state.closesAt(), cast.commitment()));
        } catch (Stopped stopped) {
            return stopped.outcome;
        }
    }

    /** In the order of the slots: two processes that write ballots of the same people do not wait for each other. */
    private List<VoteState> write(Handle handle, List<Cast> unordered) {
        List<Cast> ballots =
                unordered.stream().sorted(Comparator.comparing(Cast::slot)).toList();
        refuseIneligible(ballots);
        CastRepository.Written written = casts.insert(context.database(), handle, ballots);
        for (int index = 0; index < ballots.size(); index++) {
            Cast cast = ballots.get(index);
            if (!written.state().isOpen()) {
                throw new Stopped(new Outcome.NotOpen());
            }
            if (written.answered().get(index)) {
                throw new Stopped(repeated(handle, cast, written.state()));
            }
            refuseWithdrawn(handle, cast.vote(), written.state(), cast.ballot());
            if (written.tookPaper().get(index)) {
                throw new Stopped(new Outcome.TookPaper());
            }
        }
        return Collections.nCopies(ballots.size(), written.state());
    }

    private void refuseIneligible(List<Cast> ballots) {
        Requirement requirement = ballots.getFirst().vote().requirement();
        boolean eligible =
                context
                        .service(People.class)
                        .standings(ballots.stream().map(Cast::citizen).toList(), requirement)
                        .stream()
                        .allMatch(Standing::isMet);
        if (!eligible) {
            throw new Stopped(new Outcome.NotEligible(requirement));
        }
    }

    private void refuseWithdrawn(Handle handle, SealedVote vote, VoteState state, BallotContent ballot) {
        if (state.amendments() > 0) {
            List<BallotProblem> problems = vote.check().withdrawn(ballot, states.withdrawn(handle, vote.editionId()));
            if (!problems.isEmpty()) {
                throw new Stopped(new Outcome.Refused(problems));
            }
        }
    }

    private Outcome repeated(Handle handle, Cast cast, VoteState state) {
        Map.Entry<Hash, Hash> answered = casts.answer(handle, cast.vote().editionId(), cast.slot(), cast.request());
        return answered.getKey().equals(Hash.of(cast.content()))
                ? new Outcome.Cast(receipts.of(cast.vote(), state.closesAt(), answered.getValue()))
                : new Outcome.OtherBallot();
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
