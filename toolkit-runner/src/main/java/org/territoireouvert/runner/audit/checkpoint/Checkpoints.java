package org.territoireouvert.runner.audit.checkpoint;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.audit.AuditLog;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.audit.LoggedActor;

/**
 * Signs where the log stands and keeps what was signed. A checkpoint is due an hour after the last one when there are new entries,
 * and a day after it in any case: that nothing was added is worth knowing too. Safe for all threads and processes.
 */
public final class Checkpoints {

    /** How long new entries wait for a checkpoint at most. */
    public static final Duration BUSY = Duration.ofHours(1);
    /** How long the newest checkpoint stays the newest at most. */
    public static final Duration QUIET = Duration.ofDays(1);

    /** A checkpoint that was published. */
    public record Published(long position, Instant at, String note) {}

    private record Head(long position, String hash) {}

    private final Database database;
    private final AuditLog log;
    private final SigningKeyFile key;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public Checkpoints(Database database, AuditLog log, SigningKeyFile key, InstantSource clock) {
        this.database = database;
        this.log = log;
        this.key = key;
        this.clock = clock;
    }

    /** Writes a checkpoint when one is due. */
    public void writeIfDue() {
        Optional<Published> last = newest(1).stream().findFirst();
        Instant now = clock.instant();
        boolean quiet =
                last.filter(known -> known.at().plus(QUIET).isAfter(now)).isPresent();
        boolean busy = last.filter(known -> known.at().plus(BUSY).isAfter(now)).isPresent();
        long position = database.read(Checkpoints::head).map(Head::position).orElse(0L);
        boolean news = position > last.map(Published::position).orElse(0L);
        if (position > 0 && (!quiet || news && !busy)) {
            write();
        }
    }

    /** Signs where the log stands now and returns the note; in an empty log the entry about the key is the first. */
    public String write() {
        SigningKey signing = key.read();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return database.write(handle -> {
            nameInLog(handle, signing.verifier());
            Head head = head(handle).orElseThrow();
            String note = signing.sign(new Checkpoint(signing.verifier().name(), head.position(), head.hash(), now))
                    .toString();
            handle.createUpdate("""
                            insert into core_audit_checkpoint (position, at, note)
                            select :position, :at, :note where not exists
                            (select 1 from core_audit_checkpoint where position = :position and at = :at)""")
                    .bind("position", head.position())
                    .bind("at", PortableInstant.text(now))
                    .bind("note", note)
                    .execute();
            return note;
        });
    }

    /** A key counts from the entry on that names it, so that a key made later by somebody else cannot speak of the past. */
    private void nameInLog(Handle handle, NoteKey verifier) {
        boolean named = handle.createQuery("""
                        select 1 from core_audit where code = :code and owner = '' and object = :id limit 1""")
                .bind("code", CoreAudit.AUDIT_KEY_MADE.code())
                .bind("id", verifier.id())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!named) {
            log.append(
                    handle,
                    "",
                    AuditEntry.of(CoreAudit.AUDIT_KEY_MADE, LoggedActor.RUNTIME, verifier.id())
                            .with("key", verifier.text()));
        }
    }

    /** Returns the newest checkpoints, newest first. */
    public List<Published> newest(int limit) {
        return database.read(handle -> handle.createQuery("""
                        select position, at, note from core_audit_checkpoint order by position desc, at desc limit :limit""")
                .bind("limit", limit)
                .map((row, context) -> new Published(
                        row.getLong("position"), PortableInstant.parse(row.getString("at")), row.getString("note")))
                .list());
    }

    private static Optional<Head> head(Handle handle) {
        return handle.createQuery("select position, hash from core_audit order by position desc limit 1")
                .map((row, context) -> new Head(row.getLong("position"), row.getString("hash")))
                .findOne();
    }
}
