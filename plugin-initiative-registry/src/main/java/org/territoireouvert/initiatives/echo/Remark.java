package org.territoireouvert.initiatives.echo;

import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.initiatives.model.SheetPart;

/**
 * What a reader wrote to those who wrote an entry.
 *
 * @param id UUID version 7
 * @param slug of the entry
 * @param part that a correction is about; empty for a question
 * @param person account of who wrote it; empty when it was closed
 * @param answer possibly empty; of a question it is published with it
 */
public record Remark(
        String id,
        String slug,
        Kind kind,
        Optional<SheetPart> part,
        String words,
        String person,
        State state,
        String answer,
        Instant madeAt,
        Optional<Instant> answeredAt) {

    /** Longest words, and longest answer, in characters. */
    public static final int LONGEST = 2_000;

    /** What it is. */
    public enum Kind {
        /** Asks something; published with its answer. */
        QUESTION,
        /** Says what is wrong on the sheet; read by its authors only. */
        CORRECTION
    }

    /** What became of it. */
    public enum State {
        /** Nobody has answered. */
        WAITING,
        /** Was answered; of a correction: is mended. */
        ACCEPTED,
        /** Was answered to who wrote it; nothing is published or mended. */
        DECLINED
    }
}
