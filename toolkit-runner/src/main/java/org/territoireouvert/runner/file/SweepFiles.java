package org.territoireouvert.runner.file;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.runner.file.store.ByteStore.Kept;

/**
 * Removes the bytes of removed files, files whose owner was never written, and bytes that no row names. Bytes stay for an hour after
 * their file was removed, so that a backup that has begun finds them.
 */
public final class SweepFiles {

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final Duration REMOVED = Duration.ofHours(1);
    private static final Duration WAITING = Duration.ofDays(1);
    private static final int PART = 500;
    private static final int ID_LENGTH = 32;

    private final FileParts parts;

    /** Sweeps these files. */
    public SweepFiles(FileParts parts) {
        this.parts = parts;
    }

    /** Returns the job that does it every hour. */
    public Job job() {
        return new Job("unused-files", PERIOD, this::run);
    }

    /** Sweeps once. */
    public void run() throws IOException {
        Instant now = parts.clock().instant();
        giveUp(now);
        sweepRows(now.minus(REMOVED));
        sweepBytes(now.minus(WAITING));
        Preparation.removeBefore(parts.dataDirectory(), now.minus(WAITING));
    }

    /** What waited too long is removed in one step, so that nobody attaches it while its bytes go. */
    private void giveUp(Instant now) {
        parts.database()
                .write(handle -> handle.createUpdate("""
                        update core_file set state = 'removed', changed_at = :now, name = '', title = '', alternative = '',
                            uploaded_by = null
                        where state = 'waiting' and changed_at < :before""")
                        .bind("now", PortableInstant.text(now))
                        .bind("before", PortableInstant.text(now.minus(WAITING)))
                        .execute());
    }

    private void sweepRows(Instant before) throws IOException {
        List<Row> rows;
        do {
            rows = parts.database().read(handle -> rows(handle, before));
            for (Row row : rows) {
                for (String name : row.names()) {
                    parts.bytes().remove(name);
                }
                parts.database()
                        .write(handle -> handle.createUpdate(
                                        "delete from core_file where id = :id and state = 'removed'")
                                .bind("id", row.id())
                                .execute());
            }
        } while (rows.size() == PART);
    }

    /** A row with the names of its bytes. */
    private record Row(String id, String widths) {
        List<String> names() {
            List<String> names = new ArrayList<>(List.of(FileNames.ofBytes(id, 0)));
            for (String width : widths.isEmpty() ? new String[0] : widths.split(",")) {
                names.add(FileNames.ofBytes(id, Integer.parseInt(width)));
            }
            return names;
        }
    }

    private static List<Row> rows(Handle handle, Instant before) {
        return handle.createQuery("""
                        select id, widths from core_file where state = 'removed' and changed_at < :before
                        order by changed_at, id limit :limit""")
                .bind("before", PortableInstant.text(before))
                .bind("limit", PART)
                .map((row, context) -> new Row(row.getString("id"), row.getString("widths")))
                .list();
    }

    private void sweepBytes(Instant before) throws IOException {
        String after = "";
        List<Kept> part;
        do {
            part = parts.bytes().list(after, PART);
            Set<String> named = named(part);
            for (Kept kept : part) {
                if (kept.keptAt().isBefore(before) && !named.contains(id(kept))) {
                    parts.bytes().remove(kept.name());
                }
                after = kept.name();
            }
        } while (part.size() == PART);
    }

    private static String id(Kept kept) {
        return kept.name().substring(0, Math.min(ID_LENGTH, kept.name().length()));
    }

    private Set<String> named(List<Kept> part) {
        Set<String> ids = part.stream().map(SweepFiles::id).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Set.of()
                : parts.database()
                        .read(handle -> Set.copyOf(handle.createQuery("select id from core_file where id in (<ids>)")
                                .bindList("ids", List.copyOf(ids))
                                .mapTo(String.class)
                                .list()));
    }
}
