package org.territoireouvert.runner.audit.checkpoint;

import java.util.Optional;
import org.territoireouvert.api.audit.Signatures;

/** Signs with the key of the audit log what plugins ask for; the key is read at each use, so that another one counts at once. */
public final class InstanceSignatures implements Signatures {

    private final SigningKeyFile key;

    /** Creates the service. */
    public InstanceSignatures(SigningKeyFile key) {
        this.key = key;
    }

    @Override
    public String verifier() {
        return key.read().verifier().text();
    }

    @Override
    public String sign(String text) {
        if (!text.endsWith("\n") || text.startsWith("\n") || text.contains("\n\n")) {
            throw new IllegalArgumentException(
                    "A signed text is made of lines, none of them empty, not \"" + text + "\"");
        }
        return key.read().sign(text).toString();
    }

    @Override
    public Optional<String> read(String note, String verifier) {
        return NoteKey.parse(verifier)
                .flatMap(known -> SignedNote.parse(note).filter(known::signed))
                .map(SignedNote::text);
    }
}
