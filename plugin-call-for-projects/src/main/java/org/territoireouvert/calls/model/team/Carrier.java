package org.territoireouvert.calls.model.team;

import java.time.Instant;
import org.territoireouvert.calls.model.collective.Seat;

/**
 * Who carries a need, an offer or a sketch. All carriers of a sketch have the same rights.
 *
 * @param id UUID version 7
 * @param brings plain text that everybody reads, possibly empty
 * @param since when they came
 */
public record Carrier(String id, String postId, Seat seat, String brings, Instant since) {

    /** Tells whether another one is the same person or organisation. */
    public boolean isSameAs(Carrier other) {
        return seat.organisationId().equals(other.seat.organisationId())
                && seat.personId().equals(other.seat.personId());
    }
}
