package org.territoireouvert.consultation.grouping.export;

import org.territoireouvert.consultation.grouping.VoteMatrix;

/** What reading a {@code votes.csv} came to. */
public sealed interface VotesReading {

    /** The votes that count: of several by one participant on one statement the latest, of equally late ones the last in the file. */
    record Readable(VoteMatrix matrix) implements VotesReading {}

    /**
     * The first thing in the file that cannot be understood.
     *
     * @param line on which it stands, or on which its record ends, from 1
     * @param value what stands there, or what is missing
     */
    record Refused(long line, Problem problem, String value) implements VotesReading {}

    /** What may be wrong with a file. */
    enum Problem {
        /** One of the columns {@code voter-id}, {@code comment-id} and {@code vote} is missing, or there twice. */
        COLUMN,
        /** A record has fewer or more cells than the header. */
        CELLS,
        /** An identifier is empty. */
        EMPTY_IDENTIFIER,
        /** Something else than 1, 0 or -1. */
        NOT_A_VOTE,
        /** Something else than a whole number. */
        NOT_A_TIME,
        /** Quotation marks that do not end, or other things that are no CSV. */
        NOT_CSV
    }
}
