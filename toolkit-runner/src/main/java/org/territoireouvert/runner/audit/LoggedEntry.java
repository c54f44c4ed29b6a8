package org.territoireouvert.runner.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.data.PortableInstant;

/**
 * An entry as it stands in the log.
 *
 * @param position 1 for the first entry, then without a gap
 * @param at portable instant
 * @param visibility {@code public} or {@code internal}
 * @param owner plugin id, or empty for the runtime
 * @param details names and values
 * @param salt secret of this entry, without which nobody can try out who did it or what an internal entry says
 * @param previousHash hash of the entry before, {@link EntryHash#FIRST_PREVIOUS} for the first
 * @param hash see {@link EntryHash}
 */
public record LoggedEntry(
        long position,
        String at,
        String code,
        String visibility,
        String owner,
        LoggedActor actor,
        String object,
        SortedMap<String, String> details,
        String salt,
        String previousHash,
        String hash) {

    /** Copies the details. */
    public LoggedEntry {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** Returns the entry of a row of {@code core_audit}. */
    public static LoggedEntry read(ResultSet row) throws SQLException {
        return new LoggedEntry(
                row.getLong("position"),
                row.getString("at"),
                row.getString("code"),
                row.getString("visibility"),
                row.getString("owner"),
                new LoggedActor(
                        row.getString("actor_kind"),
                        row.getString("roles"),
                        row.getString("actor"),
                        row.getString("actor_name")),
                row.getString("object"),
                LoggedDetails.read(row.getString("details")),
                row.getString("salt"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    /** Returns when it was written. */
    public Instant instant() {
        return PortableInstant.parse(at);
    }

    /** Tells whether everybody may read it. */
    public boolean isPublic() {
        return visibility.equals(code(Visibility.PUBLIC));
    }

    /** Returns this entry with the hash that its content and its place give. */
    LoggedEntry sealed() {
        return new LoggedEntry(
                position, at, code, visibility, owner, actor, object, details, salt, previousHash, EntryHash.of(this));
    }

    /** Returns how a visibility is written. */
    static String code(Visibility visibility) {
        return visibility == Visibility.PUBLIC ? "public" : "internal";
    }
}
