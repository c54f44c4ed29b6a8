package org.territoireouvert.participatorybudget.vote;

import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.counting.CountingRule;

/**
 * How an edition is voted on (scrutin).
 *
 * @param editionId of the edition
 * @param paper what stands on the ballot
 * @param rule by which is counted, published before the vote
 * @param requirement who votes
 * @param onPaper whether ballots on paper are taken besides those cast on the site
 * @param lot where the lot comes from, if the rule draws one
 * @param manifest what was frozen; empty while the vote is prepared
 * @param extendedTo when it closes instead of at the manifest's time, if amendments said so
 * @param closed whether the last ballot is in and the log is complete
 * @param keyEnds when the key of the vote is destroyed, known once a result is published
 * @param keyDestroyed when it was
 */
public record Vote(
        String editionId,
        BallotPaper paper,
        CountingRule rule,
        Requirement requirement,
        boolean onPaper,
        LotSource lot,
        Optional<Manifest> manifest,
        Optional<Instant> extendedTo,
        boolean closed,
        Optional<Instant> keyEnds,
        Optional<Instant> keyDestroyed) {

    /** Returns a vote that is being prepared. */
    public static Vote prepared(String editionId, BallotPaper paper, CountingRule rule, Requirement requirement) {
        return new Vote(
                editionId,
                paper,
                rule,
                requirement,
                false,
                LotSource.PUBLIC_DRAW,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** Returns this vote, which takes ballots on paper too or does not. */
    public Vote onPaper(boolean taken) {
        return with(taken, lot);
    }

    /** Returns this vote, with its lot from there. */
    public Vote drawnFrom(LotSource source) {
        return with(onPaper, source);
    }

    private Vote with(boolean paperTaken, LotSource source) {
        return new Vote(
                editionId,
                paper,
                rule,
                requirement,
                paperTaken,
                source,
                manifest,
                extendedTo,
                closed,
                keyEnds,
                keyDestroyed);
    }

    /** Tells whether nothing of it can change any more. */
    public boolean isSealed() {
        return manifest.isPresent();
    }

    /** Tells whether ballots are taken at an instant. */
    public boolean isOpen(Instant now) {
        return !closed
                && manifest.filter(frozen -> !now.isBefore(frozen.opensAt())).isPresent()
                && now.isBefore(closesAt());
    }

    /**
     * Returns the first instant at which no ballot is taken any more.
     *
     * @throws IllegalStateException when the vote is not frozen
     */
    public Instant closesAt() {
        return extendedTo
                .or(() -> manifest.map(Manifest::closesAt))
                .orElseThrow(() -> new IllegalStateException("The vote of \"" + editionId + "\" is not frozen"));
    }
}
