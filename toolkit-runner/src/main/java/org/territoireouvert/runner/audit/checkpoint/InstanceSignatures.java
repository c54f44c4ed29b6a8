package org.territoireouvert.runner.audit.checkpoint;

import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.audit.Signatures;

/**
 * Signs with the key of the audit log what plugins ask for. Its file is looked at for each signature, so that another key counts at
 * once, and read when it is another one. Safe for all threads.
 */
public final class InstanceSignatures implements Signatures {

    private final SigningKeyFile file;
    private volatile @Nullable Read last;

    /** A key with the time of its file. */
    private record Read(FileTime written, SigningKey key) {}

    /** Creates the service. */
    public InstanceSignatures(SigningKeyFile file) {
        this.file = file;
    }

    private SigningKey key() {
        Read known = last;
        FileTime written = file.written();
        if (known == null || !known.written().equals(written)) {
            known = new Read(written, file.read());
            last = known;
        }
        return known.key();
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
