package org.territoireouvert.api.audit;

import java.util.Optional;
import org.territoireouvert.api.HostProvided;

/**
 * Signs in the name of the instance what people may hold against it later, with the key of the audit log (Ed25519, RFC 8032); get
 * it by {@link org.territoireouvert.api.PluginContext#service}. Notes have the form of C2SP signed-note. Safe for all threads.
 */
@HostProvided
public interface Signatures {

    /** Returns the public key that checks what {@link #sign} signs: a verifier key, {@code name+id+base64}. */
    String verifier();

    /**
     * Signs a text. The first line says what kind of text it is, so that it cannot be taken for another.
     *
     * @param text lines, none of them empty, each with its end
     * @return the note: the text, an empty line, and the signature; the same for the same text and key
     * @throws IllegalArgumentException when the text has another form
     */
    String sign(String text);

    /** Returns the text of a note that a key has signed; empty when it is no note or not signed by this key. */
    Optional<String> read(String note, String verifier);
}
