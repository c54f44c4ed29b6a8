package org.territoireouvert.calls.application.handling;

import java.time.Instant;
import java.util.Map;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;

/**
 * A proposal to take an application back.
 *
 * @param memberId who proposes it
 * @param reason for the other members, plain text
 * @param voices by the identifiers of members
 */
public record Withdrawal(
        String id, String applicationId, String memberId, String reason, Instant askedAt, Map<String, Voice> voices) {

    /** Where a proposal stands. */
    public enum State {
        /** Voices are missing. */
        OPEN,
        /** The collective took its application back. */
        ADOPTED,
        /** It did not. */
        REJECTED
    }

    /** Copies the voices. */
    public Withdrawal {
        voices = Map.copyOf(voices);
    }
}
