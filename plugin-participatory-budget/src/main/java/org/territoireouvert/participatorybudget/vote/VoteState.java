package org.territoireouvert.participatorybudget.vote;

import java.time.Instant;

/**
 * Where a frozen vote stands at an instant, its amendments included.
 *
 * @param now the instant
 * @param opensAt first instant at which ballots are taken
 * @param closesAt first instant at which none is taken any more: the manifest's, or a later one
 * @param closed whether the last ballot is in and the log is complete
 * @param amendments how many there are
 */
public record VoteState(Instant now, Instant opensAt, Instant closesAt, boolean closed, int amendments) {

    /** Tells whether ballots are taken. */
    public boolean isOpen() {
        return !closed && !now.isBefore(opensAt) && now.isBefore(closesAt);
    }
}
