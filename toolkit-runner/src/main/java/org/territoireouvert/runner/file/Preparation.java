package org.territoireouvert.runner.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.api.file.FileFormat;
import org.territoireouvert.api.file.NewFile;
import org.territoireouvert.runner.disk.DurableFiles;
import org.territoireouvert.runner.file.check.FileInspector;
import org.territoireouvert.runner.file.check.FileKind;
import org.territoireouvert.runner.file.check.Refusal;
import org.territoireouvert.runner.file.image.Pictures;

/** Makes what is kept out of what was sent, in a folder of its own that is gone afterwards. */
final class Preparation {

    private static final String FOLDER = "preparing";
    private static final String INCOMING = "incoming";
    private static final String PREFIX = "file-";
    /** So much stays free for the database. */
    private static final long FREE = 300L * 1_024 * 1_024;

    private final FileParts parts;

    Preparation(FileParts parts) {
        this.parts = parts;
    }

    sealed interface Outcome {}

    record Turned(Refusal refusal) implements Outcome {}

    /** One size. The first of a file has width 0 in the names of bytes. */
    record Stored(int width, Path file) {}

    record Prepared(Path folder, FileFormat format, int width, int height, List<Stored> files)
            implements Outcome, AutoCloseable {

        long bytes() throws IOException {
            return Files.size(files.get(0).file())
                    + sizes().stream().mapToLong(Long::longValue).sum();
        }

        /** Returns how large the smaller pictures are. */
        List<Long> sizes() throws IOException {
            List<Long> sizes = new ArrayList<>();
            for (Stored one : files.subList(1, files.size())) {
                sizes.add(Files.size(one.file()));
            }
            return sizes;
        }

        @Override
        public void close() throws IOException {
            DurableFiles.delete(folder);
        }
    }

    Outcome prepare(NewFile sent) throws IOException {
        Path root = Files.createDirectories(parts.dataDirectory().resolve(FOLDER));
        if (Files.getFileStore(root).getUsableSpace() < FREE) {
            return new Turned(Refusal.of("file.refused.disk"));
        }
        Path folder = Files.createTempDirectory(root, PREFIX);
        boolean done = false;
        try {
            Path copy = folder.resolve("sent");
            try (InputStream content = sent.upload().open()) {
                Files.copy(content, copy);
            }
            Outcome outcome = look(folder, copy, sent.upload().name());
            done = outcome instanceof Prepared;
            return outcome;
        } finally {
            if (!done) {
                DurableFiles.delete(folder);
            }
        }
    }

    private Outcome look(Path folder, Path sent, String name) throws IOException {
        return switch (FileInspector.inspect(sent, name)) {
            case FileInspector.Unsound unsound -> new Turned(unsound.refusal());
            case FileInspector.Sound sound -> {
                Optional<Refusal> virus = parts.scan().flatMap(scan -> scan.refusal(sent));
                yield virus.isPresent() ? new Turned(virus.get()) : make(folder, sent, sound.kind());
            }
        };
    }

    private Outcome make(Path folder, Path sent, FileKind kind) throws IOException {
        return switch (kind) {
            case PDF -> document(folder, sent, FileFormat.PDF);
            case CSV -> document(folder, sent, FileFormat.CSV);
            case ODT -> document(folder, sent, FileFormat.ODT);
            case ODS -> document(folder, sent, FileFormat.ODS);
            case PNG, JPEG, WEBP ->
                switch (parts.pictures().rewrite(sent, kind, folder)) {
                    case Pictures.Refused refused -> new Turned(refused.refusal());
                    case Pictures.Written written -> picture(folder, written);
                };
        };
    }

    private static Prepared document(Path folder, Path sent, FileFormat format) {
        return new Prepared(folder, format, 0, 0, List.of(new Stored(0, sent)));
    }

    private static Prepared picture(Path folder, Pictures.Written written) {
        List<Stored> files = new ArrayList<>();
        for (Pictures.Sized size : written.files()) {
            files.add(new Stored(files.isEmpty() ? 0 : size.width(), size.file()));
        }
        return new Prepared(folder, written.format(), written.width(), written.height(), List.copyOf(files));
    }

    /** Removes what a crash left, here and where files of forms wait. */
    static void removeBefore(Path dataDirectory, Instant end) throws IOException {
        removeBefore(end, dataDirectory.resolve(FOLDER));
        removeBefore(end, dataDirectory.resolve(INCOMING));
    }

    private static void removeBefore(Instant end, Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> folders = Files.list(root)) {
            left = folders.toList();
        }
        for (Path folder : left) {
            if (Files.exists(folder)
                    && Files.getLastModifiedTime(folder).toInstant().isBefore(end)) {
                DurableFiles.delete(folder);
            }
        }
    }
}
