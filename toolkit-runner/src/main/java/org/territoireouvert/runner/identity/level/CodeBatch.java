package org.territoireouvert.runner.identity.level;

import java.time.Instant;
import java.util.Optional;

/**
 * Codes that were made together. Of the codes themselves nothing is kept but keyed hashes.
 *
 * @param label words of the agent; empty for a single code given at the counter
 * @param roll label of the roll for whose people they were made, if any
 * @param size number of codes
 * @param used codes that prove somebody's level
 * @param cancelled codes that prove nothing any more
 * @param expiresAt until when one can be used
 * @param createdBy id of the agent's account
 */
public record CodeBatch(
        String id,
        Kind kind,
        String label,
        Optional<String> roll,
        int size,
        int used,
        int cancelled,
        Instant expiresAt,
        String createdBy,
        Instant createdAt) {

    /** What the codes are for. */
    public enum Kind {
        /** Letters, cards or a file. */
        BATCH,
        /** One person at the counter. */
        COUNTER
    }

    /** Returns how many codes were neither used nor cancelled. */
    public int left() {
        return size - used - cancelled;
    }

    /** Tells whether none can be used any more. */
    public boolean isExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }
}
