package org.territoireouvert.runner.audit.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.audit.Signatures;

/**
 * Signs with the key of the audit log what plugins ask for. The key is read once, and again when its file is another one, which
 * counts at once.
 */
public final class InstanceSignatures implements Signatures {

    private final SigningKeyFile key;
    private volatile @Nullable Known known;

    /**
     * What tells one file from another without opening it.
     *
     * @param identity that the file system gives it; null where there is none
     */
    private record Stamp(
            FileTime modified, long size, @Nullable Object identity) {}

    /** A key that was read from a file. */
    private record Known(Stamp stamp, SigningKey key) {}

    /** Creates the service. */
    public InstanceSignatures(SigningKeyFile key) {
        this.key = key;
    }

    /** The stamp is older than the key: if the file is replaced in between, the next call finds another stamp. */
    private SigningKey key() {
        Optional<Stamp> stamp = stamp();
        Known last = known;
        if (last != null && stamp.filter(last.stamp::equals).isPresent()) {
            return last.key;
        }
        SigningKey read = key.read();
        stamp.ifPresent(current -> known = new Known(current, read));
        return read;
    }

    private Optional<Stamp> stamp() {
        try {
            BasicFileAttributes file = Files.readAttributes(key.file(), BasicFileAttributes.class);
            return Optional.of(new Stamp(file.lastModifiedTime(), file.size(), file.fileKey()));
        } catch (IOException notYetThere) {
            return Optional.empty();
        }
    }

    @Override
    public String verifier() {
        return key().verifier().text();
    }

    @Override
    public String sign(String text) {
        if (!text.endsWith("\n") || text.startsWith("\n") || text.contains("\n\n")) {
            throw new IllegalArgumentException(
                    "A signed text is made of lines, none of them empty, not \"" + text + "\"");
        }
        return key().sign(text).toString();
    }

    @Override
    public Optional<String> read(String note, String verifier) {
        return NoteKey.parse(verifier)
                .flatMap(known -> SignedNote.parse(note).filter(known::signed))
                .map(SignedNote::text);
    }
}
