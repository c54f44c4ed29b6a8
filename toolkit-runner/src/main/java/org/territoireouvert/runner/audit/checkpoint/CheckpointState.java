package org.territoireouvert.runner.audit.checkpoint;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.audit.EntryHash;
import org.territoireouvert.runner.audit.LoggedEntry;
import org.territoireouvert.runner.audit.UnreadableEntryException;

/** A quick look at the end of the log, which costs the same whatever its length; {@code ouvert audit verify} looks at all of it. */
public final class CheckpointState {

    /** Later than this something keeps checkpoints from being signed. */
    private static final Duration PATIENCE = Checkpoints.QUIET.plus(Checkpoints.BUSY);

    /** What was seen. */
    public sealed interface Seen {}

    /**
     * The end of the log is as it should be.
     *
     * @param entries how many there are
     */
    public record Sound(long entries) implements Seen {}

    /**
     * No checkpoint was signed for more than a day.
     *
     * @param since when the last one was, or the last entry was written
     */
    public record Late(Instant since) implements Seen {}

    /** The last entry or the newest checkpoint does not fit: the whole log has to be verified. */
    public record Unsound() implements Seen {}

    private final Database database;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public CheckpointState(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Looks. */
    public Seen look() {
        try {
            return database.read(this::look);
        } catch (UnreadableEntryException changed) {
            return new Unsound();
        }
    }

    private Seen look(Handle handle) {
        Optional<LoggedEntry> last = handle.createQuery("select * from core_audit order by position desc limit 1")
                .map((row, context) -> LoggedEntry.read(row))
                .findOne();
        if (last.isEmpty()) {
            return new Sound(0);
        }
        LoggedEntry entry = last.get();
        boolean head = handle.createQuery("select hash from core_audit_head where id = 1 and position = :position")
                .bind("position", entry.position())
                .mapTo(String.class)
                .findOne()
                .filter(entry.hash()::equals)
                .isPresent();
        if (!head || !EntryHash.of(entry).equals(entry.hash())) {
            return new Unsound();
        }
        return checkpoint(handle, entry);
    }

    private Seen checkpoint(Handle handle, LoggedEntry last) {
        record Newest(Instant at, String note, String hash) {}
        Optional<Newest> newest = handle.createQuery("""
                        select c.at, c.note, coalesce(a.hash, '') hash from core_audit_checkpoint c
                        left join core_audit a on a.position = c.position
                        order by c.position desc, c.at desc limit 1""")
                .map((row, context) -> new Newest(
                        PortableInstant.parse(row.getString("at")), row.getString("note"), row.getString("hash")))
                .findOne();
        boolean fits = newest.flatMap(found -> SignedNote.parse(found.note())
                        .flatMap(Checkpoint::of)
                        .map(checkpoint -> checkpoint.hash().equals(found.hash())))
                .orElse(newest.isEmpty());
        if (!fits) {
            return new Unsound();
        }
        Instant since = newest.map(Newest::at).orElse(last.instant());
        return since.plus(PATIENCE).isBefore(clock.instant()) ? new Late(since) : new Sound(last.position());
    }
}
