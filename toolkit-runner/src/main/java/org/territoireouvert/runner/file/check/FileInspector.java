package org.territoireouvert.runner.file.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Says what a file is and whether it may be kept. */
public final class FileInspector {

    private FileInspector() {}

    /** What was found. */
    public sealed interface Inspection {}

    /** It is what its name says, and holds nothing that acts; a picture has still to be written anew. */
    public record Sound(FileKind kind) implements Inspection {}

    /** It is not kept. */
    public record Unsound(Refusal refusal) implements Inspection {}

    /** Looks at a file. */
    public static Inspection inspect(Path file, String name) throws IOException {
        Optional<FileKind> named = FileKind.ofName(name);
        if (named.isEmpty()) {
            return new Unsound(Refusal.of("file.refused.format"));
        }
        FileKind kind = named.get();
        if (Files.size(file) == 0) {
            return new Unsound(Refusal.of("file.refused.empty"));
        }
        if (!FileKind.ofContent(head(file)).equals(named)) {
            return new Unsound(Refusal.of("file.refused.disagree", kind.name()));
        }
        Optional<Refusal> refusal = switch (kind) {
            case PNG, JPEG, WEBP -> Optional.empty();
            case PDF -> PrintedDocument.refusal(file);
            case CSV -> TextTable.refusal(file);
            case ODT, ODS -> OpenDocument.refusal(file);
        };
        return refusal.<Inspection>map(Unsound::new).orElseGet(() -> new Sound(kind));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(FileKind.HEAD);
        }
    }
}
