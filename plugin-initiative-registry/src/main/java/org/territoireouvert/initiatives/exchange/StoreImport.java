package org.territoireouvert.initiatives.exchange;

import java.time.Duration;
import java.time.Instant;
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
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.PublishEntry;
import org.territoireouvert.initiatives.entry.RelationRepository;

/**
 * Makes entries of the rows of a file of which no line has to be mended, some hundred in a transaction, each of which forgets the rows
 * it has stored: a process that stops goes on where it was. A short file is stored at once.
 */
public final class StoreImport {

    /** Written to the audit log when a file was taken over: its name, and how many rows it had. */
    public static final AuditType STORED = new AuditType("initiative-registry.file-imported", Visibility.INTERNAL);

    private static final int TOGETHER = 200;
    private static final int SHORT = 1_000;
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration TURN = Duration.ofMinutes(8);
    private static final Duration PAUSE = Duration.ofMillis(3);
    private static final Duration KEPT = Duration.ofDays(7);

    private final PluginContext context;
    private final ImportRepository imports;
    private final StorePart part;

    /** Creates the use case. */
    public StoreImport(
            PluginContext context,
            ImportRepository imports,
            EntryRepository entries,
            RelationRepository relations,
            PublishEntry publish) {
        this.context = context;
        this.imports = imports;
        this.part = new StorePart(context, imports, entries, relations, publish);
    }

    /** Declares the job that stores long files and forgets old ones. */
    public Job job() {
        return new Job("store-imports", EVERY, this::work);
    }

    private void work() {
        Instant end = context.clock().instant().plus(TURN);
        Optional<ImportFile> file = imports.storing();
        while (file.isPresent() && context.clock().instant().isBefore(end)) {
            store(file.get(), end);
            file = imports.storing();
        }
        context.database().write(handle -> {
            imports.forgetOld(handle, context.clock().instant().minus(KEPT));
            return true;
        });
    }

    /**
     * Begins to store a file, and stores all of it when it is short.
     *
     * @return whether it was ready and not begun before
     */
    public boolean begin(ImportFile file, Actor by) {
        boolean begun = file.isReady()
                && context.database().write(handle -> {
                    boolean first = imports.begin(handle, file.id());
                    if (first) {
                        context.service(AuditTrail.class)
                                .record(
                                        handle,
                                        AuditEntry.of(STORED, by, "/admin/initiatives/import")
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
    void storeAll(ImportFile file) {
        store(file, Instant.MAX);
    }

    private void store(ImportFile file, Instant end) {
        Vocabulary vocabulary = new Vocabulary(context.messages());
        boolean more = true;
        while (more && context.clock().instant().isBefore(end)) {
            more = context.database().write(handle -> storePart(handle, file, vocabulary)) && letOthersWrite();
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

    private boolean storePart(Handle handle, ImportFile file, Vocabulary vocabulary) {
        if (!imports.lock(handle, file.id())) {
            return false;
        }
        List<ImportRow> rows = imports.rows(handle, file.id(), 0, TOGETHER);
        if (rows.isEmpty()) {
            imports.done(handle, file.id());
            return false;
        }
        part.store(
                handle,
                file,
                rows.stream()
                        .map(row -> new RowSheet(row, file.mapping(), vocabulary).read())
                        .toList());
        imports.stored(handle, file.id(), rows.get(rows.size() - 1).line(), rows.size());
        return true;
    }
}
