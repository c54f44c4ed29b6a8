package org.territoireouvert.participatorybudget.conduct;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.casting.CastRepository;
import org.territoireouvert.participatorybudget.casting.ParticipationRepository;
import org.territoireouvert.participatorybudget.casting.Turnout;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.vote.Manifest;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.vote.VoteRepository;

/** A vote whose last ballot is in: its ballots without anything that leads to a person. */
public final class ClosedVote {

    private final Vote vote;
    private final EditionStore store;
    private final CastRepository casts = new CastRepository();
    private final ParticipationRepository participations = new ParticipationRepository();

    private ClosedVote(Vote vote, EditionStore store) {
        this.vote = vote;
        this.store = store;
    }

    /** Finds the vote of an edition; empty when it took place elsewhere or is not closed. */
    public static Optional<ClosedVote> find(Handle handle, VoteRepository votes, EditionStore store, String editionId) {
        return votes.of(handle, editionId).filter(Vote::closed).map(vote -> new ClosedVote(vote, store));
    }

    /** Returns what was frozen. */
    public Manifest manifest() {
        return vote.manifest().orElseThrow();
    }

    /** Hands over the commitments that count, sorted. */
    public void finals(Handle handle, Consumer<String> consumer) {
        casts.finals(handle, vote.editionId(), consumer);
    }

    /** Hands over the canonical text of every ballot. */
    public void ballots(Handle handle, Consumer<String> consumer) {
        store.ballots()
                .forEach(
                        handle,
                        vote.editionId(),
                        vote.paper().counted(),
                        ballot -> consumer.accept(BallotContent.of(vote.paper().kind(), ballot.ballot())
                                .text()));
    }

    /** Returns how many took part, by channel and level. */
    public List<Turnout> turnout(Handle handle) {
        return participations.turnout(handle, vote.editionId());
    }
}
