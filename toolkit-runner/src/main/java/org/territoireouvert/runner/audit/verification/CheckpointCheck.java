package org.territoireouvert.runner.audit.verification;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.runner.audit.checkpoint.Checkpoint;
import org.territoireouvert.runner.audit.checkpoint.NoteKey;
import org.territoireouvert.runner.audit.checkpoint.SignedNote;
import org.territoireouvert.runner.audit.verification.Verdict.Broken;
import org.territoireouvert.runner.audit.verification.Verdict.Fault;

/** Holds checkpoints against a log whose hashes are right. Not thread-safe; once per verification. */
final class CheckpointCheck {

    private static final int FETCHED = 500;

    private record Row(long position, String note, @Nullable String hash) {}

    private final Set<NoteKey> keys;
    private long checked;

    /**
     * Prepares the check.
     *
     * @param named keys that the log names
     * @param trusted keys that the operator names
     */
    CheckpointCheck(Set<NoteKey> named, Set<NoteKey> trusted) {
        this.keys = new HashSet<>(named);
        this.keys.addAll(trusted);
    }

    long checked() {
        return checked;
    }

    /** Checks those that stand beside the log, by position. */
    Optional<Broken> own(Handle handle) {
        try (Stream<Row> rows = handle
                .createQuery("""
                        select c.position, c.note, a.hash from core_audit_checkpoint c
                        left join core_audit a on a.position = c.position order by c.position, c.at""")
                .setFetchSize(FETCHED)
                .map((row, context) -> new Row(row.getLong("position"), row.getString("note"), row.getString("hash")))
                .stream()) {
            return rows.map(row -> {
                        checked++;
                        return SignedNote.parse(row.note())
                                .map(note -> check(note, row.position(), row.hash()))
                                .orElseGet(() -> Optional.of(new Broken(row.position(), Fault.CHECKPOINT_TEXT)));
                    })
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    /** Checks those that somebody kept, in the order of the file. */
    Optional<Broken> kept(Handle handle, List<SignedNote> notes) {
        return notes.stream()
                .map(note -> {
                    long position =
                            Checkpoint.of(note).map(Checkpoint::position).orElse(0L);
                    return check(note, position, hashAt(handle, position));
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static @Nullable String hashAt(Handle handle, long position) {
        return handle.createQuery("select hash from core_audit where position = :position")
                .bind("position", position)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    private Optional<Broken> check(SignedNote note, long position, @Nullable String hash) {
        Checkpoint checkpoint = Checkpoint.of(note).orElse(null);
        if (checkpoint == null || checkpoint.position() != position) {
            return Optional.of(new Broken(position, Fault.CHECKPOINT_TEXT));
        }
        if (hash == null) {
            return Optional.of(new Broken(position, Fault.CHECKPOINT_BEYOND));
        }
        if (!checkpoint.hash().equals(hash)) {
            return Optional.of(new Broken(position, Fault.CHECKPOINT_HASH));
        }
        return keys.stream().anyMatch(key -> key.signed(note))
                ? Optional.empty()
                : Optional.of(new Broken(position, Fault.CHECKPOINT_SIGNATURE));
    }
}
