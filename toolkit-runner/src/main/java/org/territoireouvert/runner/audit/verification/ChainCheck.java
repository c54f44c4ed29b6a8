package org.territoireouvert.runner.audit.verification;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.audit.AuditRepository;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.audit.EntryHash;
import org.territoireouvert.runner.audit.LoggedEntry;
import org.territoireouvert.runner.audit.UnreadableEntryException;
import org.territoireouvert.runner.audit.checkpoint.NoteKey;
import org.territoireouvert.runner.audit.checkpoint.SignedNote;
import org.territoireouvert.runner.audit.verification.Verdict.Broken;
import org.territoireouvert.runner.audit.verification.Verdict.Fault;
import org.territoireouvert.runner.audit.verification.Verdict.Whole;

/**
 * Verifies the log in one snapshot: every hash is made again, the head is compared, then the log's own checkpoints and those that
 * somebody kept. Needs the same little memory for a log of any length.
 */
public final class ChainCheck {

    private final Database database;
    private final AuditRepository entries;

    /** What the walk has seen so far. */
    private static final class Walk {
        private long position;
        private String hash = EntryHash.FIRST_PREVIOUS;
        private final Set<NoteKey> keys = new HashSet<>();
    }

    /** Works on the tables of the runtime. */
    public ChainCheck(Database database) {
        this.database = database;
        this.entries = new AuditRepository(database);
    }

    /**
     * Verifies.
     *
     * @param kept checkpoints that somebody kept elsewhere
     * @param trusted keys that count besides those that the log names
     */
    public Verdict run(List<SignedNote> kept, Set<NoteKey> trusted) {
        return database.read(handle -> {
            Walk walk = new Walk();
            Optional<Broken> broken = walk(handle, walk).or(() -> head(handle, walk));
            if (broken.isPresent()) {
                return broken.get();
            }
            CheckpointCheck checkpoints = new CheckpointCheck(walk.keys, trusted);
            return checkpoints
                    .own(handle)
                    .or(() -> checkpoints.kept(handle, kept))
                    .<Verdict>map(found -> found)
                    .orElseGet(() -> new Whole(walk.position, walk.hash, checkpoints.checked(), kept.size()));
        });
    }

    private Optional<Broken> walk(Handle handle, Walk walk) {
        try (Stream<LoggedEntry> all = entries.all(handle)) {
            return all.map(entry -> step(walk, entry)).flatMap(Optional::stream).findFirst();
        } catch (UnreadableEntryException changed) {
            return Optional.of(new Broken(walk.position + 1, Fault.CONTENT));
        }
    }

    private static Optional<Broken> step(Walk walk, LoggedEntry entry) {
        long expected = walk.position + 1;
        if (entry.position() != expected) {
            return Optional.of(new Broken(expected, Fault.GAP));
        }
        if (!entry.previousHash().equals(walk.hash)) {
            return Optional.of(new Broken(expected, Fault.LINK));
        }
        if (!EntryHash.of(entry).equals(entry.hash())) {
            return Optional.of(new Broken(expected, Fault.CONTENT));
        }
        walk.position = expected;
        walk.hash = entry.hash();
        if (entry.code().equals(CoreAudit.AUDIT_KEY_MADE.code())
                && entry.owner().isEmpty()) {
            NoteKey.parse(entry.details().getOrDefault("key", "")).ifPresent(walk.keys::add);
        }
        return Optional.empty();
    }

    /** The head row is what the next entry will follow: it must be the last entry, or entries were taken from the end. */
    private static Optional<Broken> head(Handle handle, Walk walk) {
        boolean right = handle.createQuery("select position, hash from core_audit_head where id = 1")
                .map((row, context) ->
                        row.getLong("position") == walk.position && walk.hash.equals(row.getString("hash")))
                .findOne()
                .orElse(walk.position == 0);
        return right ? Optional.empty() : Optional.of(new Broken(walk.position + 1, Fault.HEAD));
    }
}
