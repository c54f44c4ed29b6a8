package org.territoireouvert.runner.audit.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The key with which an instance signs its checkpoints. Safe for all threads. */
public final class SigningKey {

    private final PrivateKey secret;
    private final NoteKey verifier;

    SigningKey(String name, PrivateKey secret, PublicKey published) {
        this.secret = secret;
        this.verifier = NoteKey.of(name, published);
    }

    /** Returns the key that checks what this one signs. */
    public NoteKey verifier() {
        return verifier;
    }

    /** Signs a checkpoint of the log whose name this key has. */
    SignedNote sign(Checkpoint checkpoint) {
        return sign(checkpoint.text());
    }

    /** Signs a text of whole lines. */
    SignedNote sign(String text) {
        try {
            Signature signature = Signature.getInstance(NoteKey.ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] id = HexFormat.of().parseHex(verifier.id());
            byte[] bytes = signature.sign();
            byte[] line = ByteBuffer.allocate(id.length + bytes.length)
                    .put(id)
                    .put(bytes)
                    .array();
            return new SignedNote(
                    text,
                    List.of(new SignedNote.Line(
                            verifier.name(), Base64.getEncoder().encodeToString(line))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java signs with " + NoteKey.ALGORITHM, e);
        }
    }
}
