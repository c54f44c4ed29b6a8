package org.territoireouvert.consultation.answering.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.csv.CsvTable;
import org.territoireouvert.consultation.model.PlannedStep;

/** Gives files to staff, one or all of a step; each reading is noted. */
public final class ReadFiles {

    /** A member of staff opened a file: consultation, question. */
    public static final AuditType READ = new AuditType("consultation.answer-file-read", Visibility.INTERNAL);

    /** A member of staff took all files of a step: consultation. */
    public static final AuditType EXPORTED = new AuditType("consultation.answer-files-exported", Visibility.INTERNAL);

    private static final int PART = 100;

    private final PluginContext context;
    private final AnswerFiles files;
    private final AnswerFileRepository rows = new AnswerFileRepository();

    /** Creates the use case. */
    public ReadFiles(PluginContext context) {
        this.context = context;
        this.files = new AnswerFiles(context);
    }

    /**
     * A file to be saved.
     *
     * @param name letters, digits, points, hyphens and underscores
     */
    public record Opened(String name, StoredFile stored) {}

    /** Opens one file of a step that was sent and counts; empty when there is none. */
    public Optional<Opened> one(PlannedStep step, String id, Actor actor) {
        Optional<AnswerFile> file = context.database().read(handle -> rows.find(handle, step, id));
        Optional<Opened> opened =
                file.flatMap(row -> files.stored(row).map(stored -> new Opened(FileNames.plain(row.name()), stored)));
        opened.ifPresent(there -> note(AuditEntry.of(READ, actor, step.path())
                .with("consultation", step.consultation().title())
                .with("question", file.orElseThrow().question())));
        return opened;
    }

    private void note(AuditEntry entry) {
        context.database().write(handle -> {
            context.service(AuditTrail.class).record(handle, entry);
            return true;
        });
    }

    /** Writes the bytes of a file. */
    public void write(StoredFile file, OutputStream target) throws IOException {
        try (InputStream content = files.open(file)) {
            content.transferTo(target);
        }
    }

    /** Notes that somebody takes all files. */
    public void noteExport(PlannedStep step, Actor actor) {
        note(AuditEntry.of(EXPORTED, actor, step.path())
                .with("consultation", step.consultation().title()));
    }

    /**
     * Writes all files of a step into a ZIP archive, a folder for each question, with a list in CSV that names no person. A file that is
     * removed in the meantime is left out.
     */
    public void archive(PlannedStep step, OutputStream target) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        StringWriter list = new StringWriter();
        CsvTable lines = new CsvTable(list);
        lines.row("path", "question", "description", "media-type", "bytes", "sha-256", "published");
        int number = 0;
        Optional<Keyset> next = Optional.of(Keyset.first(PART));
        while (next.isPresent()) {
            Keyset keyset = next.get();
            Slice<AnswerFile> part = context.database().read(handle -> rows.list(handle, step, keyset));
            for (AnswerFile file : part.items()) {
                String path = file.question() + "/" + String.format("%05d-", ++number) + file.name();
                if (put(zip, path, file)) {
                    lines.row(cells(path, file));
                }
            }
            next = part.next().map(cursor -> Keyset.after(cursor, 1, PART));
        }
        zip.putNextEntry(new ZipEntry("files.csv"));
        zip.write(list.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private boolean put(ZipOutputStream zip, String path, AnswerFile file) throws IOException {
        Optional<StoredFile> stored = files.stored(file);
        if (stored.isEmpty()) {
            return false;
        }
        try (InputStream content = files.open(stored.get())) {
            zip.putNextEntry(new ZipEntry(path));
            content.transferTo(zip);
            zip.closeEntry();
            return true;
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }

    private static List<Object> cells(String path, AnswerFile file) {
        return List.of(
                path,
                file.question(),
                file.alternative(),
                file.mediaType(),
                file.size(),
                file.digest(),
                file.accepted() ? 1 : 0);
    }
}
