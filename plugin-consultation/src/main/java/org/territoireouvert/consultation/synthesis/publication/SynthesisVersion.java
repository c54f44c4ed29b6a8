package org.territoireouvert.consultation.synthesis.publication;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of a synthesis.
 *
 * @param number from 1
 * @param note what changed since the version before
 * @param review what the guarantor says of it, once they have read it
 */
public record SynthesisVersion(
        int number, SynthesisDocument document, String note, Instant publishedAt, Optional<Review> review) {

    /**
     * What the guarantor says, and when.
     *
     * @param own whether the guarantor wrote it with their account; otherwise staff typed it for them
     */
    public record Review(String text, Instant at, boolean own) {}

    /** Returns this version with another document. */
    public SynthesisVersion with(SynthesisDocument other) {
        return new SynthesisVersion(number, other, note, publishedAt, review);
    }
}
