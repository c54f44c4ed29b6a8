package org.territoireouvert.participatorybudget.witness;

import java.time.Instant;

/**
 * A checkpoint that an authority of the outside world has seen (horodatage, RFC 3161).
 *
 * @param size leaves that the checkpoint covers
 * @param at when the authority saw it
 * @param authority name in its certificate
 * @param answer of the authority, DER
 */
public record Stamp(long size, Instant at, String authority, byte[] answer) {

    /** Folder of the stamps, below the page of the vote and in its verification file. */
    public static final String FOLDER = "horodatages/";

    /** Returns the name of the file that holds the answer of the authority. */
    public String answerFile() {
        return size + ".tsr";
    }

    /** Returns the name of the file that holds the signed checkpoint, the data that were stamped. */
    public String noteFile() {
        return size + ".txt";
    }
}
