package org.territoireouvert.calls.examination.desk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.calls.examination.Room;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.SentApplication;
import org.territoireouvert.calls.model.application.SentApplication.SentFile;
import org.territoireouvert.calls.model.examination.Assessment;
import org.territoireouvert.calls.model.examination.Mark;
import org.territoireouvert.calls.model.examination.Ratio;
import org.territoireouvert.calls.model.examination.Step;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormField;

/**
 * Writes a whole examination into an archive while it is sent: some hundred rows are in memory at once, and one file never is. Tables stand
 * first, then a folder for each application with what was sent and its files; files that are gone are named at the end. People are in it by
 * their identifiers.
 */
public final class ExportExamination {

    private static final int PART = 100;

    private final Room room;
    private final DeskRepository desk;

    /** Works in a room. */
    public ExportExamination(Room room, DeskRepository desk) {
        this.room = room;
        this.desk = desk;
    }

    /** A file that was sent and is not kept any more. */
    private record Missing(String number, String field, String name) {}

    /** Does something with each line of the desk. */
    private interface Each {
        void take(DeskLine line) throws IOException;
    }

    /**
     * Writes all.
     *
     * @param hiddenFor who takes it: applications with which they have a conflict of interest are left out
     */
    public void write(Call call, String hiddenFor, OutputStream target) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        CsvLines lines = new CsvLines(writer);
        zip.putNextEntry(new ZipEntry("dossiers.csv"));
        applications(call, hiddenFor, lines);
        writer.flush();
        zip.putNextEntry(new ZipEntry("notes.csv"));
        marks(call, hiddenFor, lines);
        writer.flush();
        zip.putNextEntry(new ZipEntry("historique.csv"));
        steps(call, hiddenFor, lines);
        writer.flush();
        List<Missing> missing = new ArrayList<>();
        each(call, hiddenFor, line -> folder(line, zip, missing));
        zip.putNextEntry(new ZipEntry("fichiers-manquants.csv"));
        missing(missing, lines);
        writer.flush();
        zip.finish();
    }

    private void each(Call call, String hiddenFor, Each work) throws IOException {
        DeskSearch search = new DeskSearch(
                call.slug(),
                "",
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                DeskSearch.Order.NUMBER,
                hiddenFor);
        Optional<Keyset> next = Optional.of(Keyset.first(PART));
        while (next.isPresent()) {
            Slice<DeskLine> part = desk.list(search, next.get(), 0, 0);
            for (DeskLine line : part.items()) {
                work.take(line);
            }
            next = part.next().map(cursor -> Keyset.after(cursor, 1, PART));
        }
    }

    private Optional<SentApplication> sent(DeskLine line) {
        return room.context().database().read(handle -> room.sent().last(handle, line.id()));
    }

    private void applications(Call call, String hiddenFor, CsvLines lines) throws IOException {
        List<FormField> fields = call.sheet()
                .form()
                .fields()
                .filter(field -> field.kind() != FieldKind.EXPLANATION
                        && field.kind() != FieldKind.BUDGET
                        && field.kind() != FieldKind.ROWS)
                .toList();
        List<Object> head = new ArrayList<>(List.of(
                "numero",
                "titre",
                "collectif",
                "membres",
                "territoire",
                "etat",
                "lot",
                "demande",
                "depenses",
                "note",
                "ecart"));
        fields.forEach(field -> head.add(field.code()));
        lines.line(head);
        each(call, hiddenFor, line -> {
            Optional<SentApplication> sent = sent(line);
            if (sent.isEmpty()) {
                return;
            }
            List<Object> cells = new ArrayList<>(List.of(
                    line.number(),
                    sent.get().title(),
                    sent.get().collective(),
                    String.join(
                            " ; ",
                            sent.get().members().stream().map(one -> one.name()).toList()),
                    line.territory(),
                    line.state().code(),
                    line.batch(),
                    line.requested().toDecimal(),
                    sent.get().budget().costs().toDecimal(),
                    line.score().map(Ratio::ofHundred).map(Object::toString).orElse(""),
                    new Ratio(line.spread(), 1).ofHundred()));
            fields.forEach(
                    field -> cells.add(String.join(" ; ", sent.get().answers().of(field.code()))));
            lines.line(cells);
        });
    }

    private void marks(Call call, String hiddenFor, CsvLines lines) throws IOException {
        lines.line("numero", "type", "evaluateur", "etat", "critere", "points", "points-ajustes", "commentaire");
        each(call, hiddenFor, line -> {
            for (Assessment one :
                    room.context().database().read(handle -> room.assessments().of(handle, line.id()))) {
                List<Mark> marks = room.context()
                        .database()
                        .read(handle -> room.assessments().marks(handle, one.id()));
                for (Mark mark : marks) {
                    lines.line(
                            line.number(),
                            one.kind().name().toLowerCase(java.util.Locale.ROOT),
                            one.assessorId(),
                            one.state().code(),
                            mark.criterion(),
                            mark.points(),
                            mark.adjusted().map(Object::toString).orElse(""),
                            mark.comment());
                }
            }
        });
    }

    private void steps(Call call, String hiddenFor, CsvLines lines) throws IOException {
        lines.line("numero", "date", "etape", "mots", "personne");
        each(call, hiddenFor, line -> {
            for (Step step :
                    room.context().database().read(handle -> room.steps().of(handle, line.id()))) {
                lines.line(line.number(), step.at(), step.kind().code(), step.words(), step.by());
            }
        });
    }

    /** Writes the folder of an application: what was sent, word for word, and its files as they were sent. */
    private void folder(DeskLine line, ZipOutputStream zip, List<Missing> missing) throws IOException {
        Optional<String> document =
                room.context().database().read(handle -> room.sent().document(handle, line.id()));
        if (document.isEmpty()) {
            return;
        }
        String folder = "dossiers/" + line.number() + "/";
        zip.putNextEntry(new ZipEntry(folder + "dossier.json"));
        zip.write(document.get().getBytes(StandardCharsets.UTF_8));
        Files files = room.context().service(Files.class);
        // Documents and pictures are packed already: to pack them again costs time and saves nothing.
        zip.setLevel(Deflater.NO_COMPRESSION);
        int place = 0;
        for (SentFile file : room.sent().read(document.get()).files()) {
            place++;
            if (!write(files, file, folder + place + "-", zip)) {
                missing.add(new Missing(line.number(), file.field(), file.name()));
            }
        }
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }

    /** Tells whether it was there. */
    private static boolean write(Files files, SentFile file, String path, ZipOutputStream zip) throws IOException {
        Optional<StoredFile> stored = files.find(file.id());
        if (stored.isEmpty()) {
            return false;
        }
        try (InputStream content = files.open(stored.get())) {
            zip.putNextEntry(new ZipEntry(path + safe(stored.get().name())));
            content.transferTo(zip);
            return true;
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }

    /** Returns a name that means the same file on every system: letters without accents, digits, points and hyphens. */
    private static String safe(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9.-]", "-").replaceAll("^[.-]+", "");
        return plain.isEmpty() ? "fichier" : plain;
    }

    private static void missing(List<Missing> missing, CsvLines lines) throws IOException {
        lines.line("numero", "champ", "fichier");
        for (Missing one : missing) {
            lines.line(one.number(), one.field(), one.name());
        }
    }
}
