package org.territoireouvert.calls.model.collective;

import java.time.Instant;
import java.util.Optional;

/**
 * A proposal and what became of it.
 *
 * @param id UUID version 7
 * @param proposedByMember for which somebody proposed it; empty for a request of somebody who is no member
 * @param proposedBy identifier of the person who did, empty when their account is closed
 * @param endsAt from when on no voice counts
 * @param settledAt when it was decided, void or withdrawn
 * @param settledByRule the rule that decided it
 */
public record Decision(
        String id,
        String collectiveId,
        Proposal proposal,
        String proposedByMember,
        String proposedBy,
        Instant proposedAt,
        Instant endsAt,
        State state,
        Optional<Instant> settledAt,
        Optional<DecisionRule> settledByRule) {

    /** Where it stands. */
    public enum State {
        /** Members give their voices. */
        OPEN,
        /** It holds. */
        ADOPTED,
        /** It does not. */
        REJECTED,
        /** Taken back by who proposed it. */
        WITHDRAWN,
        /** There is nothing left to decide: who was to be excluded has left, for instance. */
        VOID
    }

    /** Opens one. */
    public static Decision open(
            String id,
            String collectiveId,
            Proposal proposal,
            String byMember,
            String byPerson,
            Instant at,
            Instant endsAt) {
        return new Decision(
                id,
                collectiveId,
                proposal,
                byMember,
                byPerson,
                at,
                endsAt,
                State.OPEN,
                Optional.empty(),
                Optional.empty());
    }

    /** Tells whether nothing is decided yet. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Tells whether its time is over. */
    public boolean hasEnded(Instant now) {
        return !now.isBefore(endsAt);
    }

    /** Returns the address of its page. */
    public String path() {
        return Collective.PATH + "/" + collectiveId + "/decisions/" + id;
    }
}
