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
import org.territoireouvert.initiatives.entry.Slugs;
import org.territoireouvert.initiatives.exchange.CheckImport.Deed;
import org.territoireouvert.initiatives.exchange.RowSheet.Read;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Relation;

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
    private static final Duration KEPT = Duration.ofDays(7);

    private final PluginContext context;
    private final ImportRepository imports;
    private final CheckImport check;
    private final EntryRepository entries;
    private final RelationRepository relations;
    private final PublishEntry publish;

    /** Creates the use case. */
    public StoreImport(
            PluginContext context,
            ImportRepository imports,
            CheckImport check,
            EntryRepository entries,
            RelationRepository relations,
            PublishEntry publish) {
        this.context = context;
        this.imports = imports;
        this.check = check;
        this.entries = entries;
        this.relations = relations;
        this.publish = publish;
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
            more = context.database().write(handle -> storePart(handle, file, vocabulary));
        }
    }

    private boolean storePart(Handle handle, ImportFile file, Vocabulary vocabulary) {
        List<ImportRow> rows = imports.rows(handle, file.id(), 0, TOGETHER);
        for (ImportRow row : rows) {
            store(handle, file, new RowSheet(row, file.mapping(), vocabulary).read());
        }
        if (rows.isEmpty()) {
            imports.done(handle, file.id());
            return false;
        }
        imports.stored(handle, file.id(), rows.get(rows.size() - 1).line(), rows.size());
        return true;
    }

    private void store(Handle handle, ImportFile file, Read read) {
        Instant now = context.clock().instant();
        Deed deed = check.deed(handle, read);
        if (deed == Deed.DOUBLE && file.skipsDoubles()) {
            return;
        }
        String slug = read.slug().isEmpty() ? Slugs.free(handle, entries, read.sheet()) : read.slug();
        Entry entry = entries.find(handle, slug)
                .map(there -> there.next(read.sheet(), now))
                .orElseGet(() -> Entry.first(slug, read.sheet(), now));
        if (entries.find(handle, slug)
                .filter(there -> there.sheet().equals(read.sheet()))
                .isEmpty()) {
            publish.publish(handle, entry, "", new Actor.PluginActor(context.id()));
        }
        relate(handle, file, read, slug, now);
    }

    /** Relates it to what is here; what comes later in the file relates itself when its own relations are read. */
    private void relate(Handle handle, ImportFile file, Read read, String slug, Instant now) {
        read.related()
                .forEach((kind, targets) -> targets.forEach(target -> {
                    if (entries.find(handle, target).isEmpty()) {
                        imports.postpone(handle, file.id(), new Relation(slug, kind, target, ""));
                    } else {
                        put(handle, new Relation(slug, kind, target, ""), now);
                    }
                }));
        imports.postponed(handle, file.id(), slug).forEach(relation -> put(handle, relation, now));
    }

    private void put(Handle handle, Relation relation, Instant now) {
        if (!relations.closesCircle(handle, relation)) {
            relations.put(handle, relation, now);
        }
    }
}
