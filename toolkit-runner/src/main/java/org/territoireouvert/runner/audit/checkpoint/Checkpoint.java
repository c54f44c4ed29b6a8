package org.territoireouvert.runner.audit.checkpoint;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the log stood, as it is signed: four lines. The first three are those of a C2SP checkpoint, with the hash of the last entry in
 * the place of a tree's.
 *
 * @param origin name of the log
 * @param position of the last entry
 * @param hash of the last entry
 * @param at when, in whole seconds
 */
public record Checkpoint(String origin, long position, String hash, Instant at) {

    /** Returns the text that is signed. */
    String text() {
        return origin + "\n" + position + "\n" + hash + "\n" + at + "\n";
    }

    /** Reads a signed text; empty when it is no checkpoint. More lines than four may follow, as others may add some. */
    public static Optional<Checkpoint> of(SignedNote note) {
        List<String> lines = note.text().lines().toList();
        if (lines.size() < 4 || !lines.get(1).matches("[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Checkpoint(
                    lines.get(0), Long.parseLong(lines.get(1)), lines.get(2), Instant.parse(lines.get(3))));
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }
}
