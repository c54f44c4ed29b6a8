package org.territoireouvert.calls.model.award;

import java.time.LocalDate;
import java.util.Optional;
import org.territoireouvert.api.data.Money;

/**
 * A change of a signed agreement that one side proposes and the other one accepts or not (avenant).
 *
 * @param proposedBy person who proposed it, empty once they are forgotten
 * @param version of the agreement that it made, 0 until it is accepted
 */
public record Change(
        String id,
        String applicationId,
        Side side,
        String proposedBy,
        String reason,
        Terms before,
        Terms after,
        State state,
        int version,
        LocalDate proposedOn,
        Optional<LocalDate> answeredOn) {

    /** Who proposes. */
    public enum Side {
        /** Who pays. */
        FUNDER,
        /** Who is paid. */
        COLLECTIVE
    }

    /** Where a change stands. */
    public enum State {
        /** The other side has not answered. */
        PROPOSED,
        /** It holds. */
        ACCEPTED,
        /** It does not hold. */
        REFUSED
    }

    /**
     * What can change.
     *
     * @param endsOn last day of payment
     */
    public record Terms(Money granted, String object, LocalDate endsOn) {}

    /** Returns it answered; an accepted one made a version. */
    public Change answered(State newState, int newVersion, LocalDate day) {
        return new Change(
                id,
                applicationId,
                side,
                proposedBy,
                reason,
                before,
                after,
                newState,
                newVersion,
                proposedOn,
                Optional.of(day));
    }
}
