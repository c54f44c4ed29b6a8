package org.territoireouvert.calls.past;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.Job;

/**
 * Makes grants of the rows of a file of which no line has to be mended, some hundred in a transaction, each of which forgets the rows it
 * has stored: a process that stops goes on where it was. A short file is stored at once, a long one by the job.
 */
public final class StoreFile {

    /** Written to the audit log when a file is taken over: its name, and how many rows it has. */
    public static final AuditType STORED = new AuditType("call-for-projects.past-grants-imported", Visibility.INTERNAL);

    private static final int TOGETHER = 200;
    private static final int SHORT = 1_000;
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration TURN = Duration.ofMinutes(8);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration KEPT = Duration.ofDays(7);

    private final PluginContext context;
    private final PastFileRepository files;
    private final PastGrants grants;

    /** Creates the use case. */
    public StoreFile(PluginContext context, PastFileRepository files, PastGrants grants) {
        this.context = context;
        this.files = files;
        this.grants = grants;
    }

    /** Declares the job that stores long files and forgets old ones. */
    public Job job() {
        return new Job("store-past-grants", EVERY, this::work);
    }

    private void work() {
        Instant end = context.clock().instant().plus(TURN);
        Optional<PastFile> file = files.storing();
        while (file.isPresent() && context.clock().instant().isBefore(end)) {
            store(file.get(), end);
            file = files.storing();
        }
        context.database().write(handle -> {
            files.forgetOld(handle, context.clock().instant().minus(KEPT));
            return true;
        });
    }

    /**
     * Begins to store a file, and stores all of it when it is short.
     *
     * @param path where who looks at the log finds it
     * @return whether it was ready and not begun before
     */
    public boolean begin(PastFile file, Actor by, String path) {
        boolean begun = file.isReady()
                && context.database().write(handle -> {
                    boolean first = files.begin(handle, file.id());
                    if (first) {
                        context.service(AuditTrail.class)
                                .record(
                                        handle,
                                        AuditEntry.of(STORED, by, path)
                                                .with("file", file.name())
                                                .with("rows", Integer.toString(file.rows())));
                    }
                    return first;
                });
        if (begun && file.rows() <= SHORT) {
            storeAll(file);
        }
        return begun;
    }

    /** Stores all of a file that was begun. */
    public void storeAll(PastFile file) {
        store(file, Instant.MAX);
    }

    private void store(PastFile file, Instant end) {
        boolean more = true;
        while (more && context.clock().instant().isBefore(end)) {
            more = context.database().write(handle -> storePart(handle, file)) && letOthersWrite();
        }
    }

    /** SQLite has one writer at a time: who waits for it would hardly come between two parts. */
    private static boolean letOthersWrite() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean storePart(Handle handle, PastFile file) {
        if (!files.lock(handle, file.id())) {
            return false;
        }
        List<PastRow> rows = files.rows(handle, file.id(), 0, TOGETHER);
        if (rows.isEmpty()) {
            files.done(handle, file.id());
            return false;
        }
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        grants.take(
                handle,
                rows.stream()
                        .flatMap(row -> new ReadRow(row, today).read().stream())
                        .toList());
        files.stored(handle, file.id(), rows.getLast().line(), rows.size());
        return true;
    }
}
