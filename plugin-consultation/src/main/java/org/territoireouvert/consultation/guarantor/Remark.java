package org.territoireouvert.consultation.guarantor;

import java.time.Instant;

/**
 * What a guarantor says to everybody. It is never changed.
 *
 * @param name under which the guarantor stood in the consultation then
 * @param own whether the guarantor wrote it with their account; otherwise staff typed it for them
 */
public record Remark(String id, String name, String text, boolean own, Instant writtenAt) {

    /** How long a remark is at most, in characters. */
    public static final int LONGEST = 5_000;
}
