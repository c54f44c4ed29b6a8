package org.territoireouvert.runner.identity.level;

import java.time.Instant;
import java.util.Optional;

/**
 * Codes to be made.
 *
 * @param formKey secret of the form, so that one sent twice makes one batch
 * @param label words of the agent; empty at the counter
 * @param size how many; counts only without a roll
 * @param roll id of the roll for each of whose people one is made
 * @param expiresAt until when they can be used
 */
public record BatchOrder(
        String formKey, CodeBatch.Kind kind, String label, int size, Optional<String> roll, Instant expiresAt) {

    /** Most codes in a batch without a roll. */
    public static final int MOST = 5_000;

    /** Refuses impossible numbers. */
    public BatchOrder {
        if (roll.isEmpty() && (size < 1 || size > MOST)) {
            throw new IllegalArgumentException("A batch holds 1 to " + MOST + " codes, not " + size);
        }
    }
}
