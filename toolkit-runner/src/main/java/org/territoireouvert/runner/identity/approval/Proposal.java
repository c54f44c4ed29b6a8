package org.territoireouvert.runner.identity.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A sensitive act that somebody proposed.
 *
 * @param act code
 * @param plugin that declares it
 * @param object to which it is done
 * @param summary why
 * @param proposedBy account of the agent
 * @param decidedBy account of the second person; empty when nobody decided
 * @param decidedAt when it ended, if it did
 */
public record Proposal(
        String id,
        String act,
        String plugin,
        String object,
        String summary,
        State state,
        String proposedBy,
        Instant proposedAt,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt) {

    /** How long a proposal waits. */
    public static final Duration LIFETIME = Duration.ofDays(14);

    /** Where a proposal stands. */
    public enum State {
        /** Nobody has decided. */
        WAITING,
        /** Approved and done. */
        DONE,
        /** Refused by a second person, or taken back. */
        REFUSED,
        /** Approved, but the plugin could not do it: nothing has changed. */
        FAILED,
        /** Nobody decided in time. */
        EXPIRED
    }

    /** Returns when it stops waiting. */
    public Instant expiresAt() {
        return proposedAt.plus(LIFETIME);
    }

    /** Tells whether it can be decided at a time. */
    public boolean isWaitingAt(Instant now) {
        return state == State.WAITING && now.isBefore(expiresAt());
    }
}
