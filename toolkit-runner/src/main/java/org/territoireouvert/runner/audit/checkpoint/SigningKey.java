package org.territoireouvert.runner.audit.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * The key with which an instance signs its checkpoints. Safe for all threads.
 *
 * <p>Every receipt of a ballot is signed, and Bouncy Castle signs ten times faster than the JDK; the signatures are the same bytes.
 */
public final class SigningKey {

    private final Ed25519PrivateKeyParameters secret;
    private final NoteKey verifier;

    SigningKey(String name, EdECPrivateKey secret, PublicKey published) {
        this.secret = new Ed25519PrivateKeyParameters(secret.getBytes()
                .orElseThrow(() -> new IllegalArgumentException("The private key does not show its bytes")));
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
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(message, 0, message.length);
        byte[] id = HexFormat.of().parseHex(verifier.id());
        byte[] bytes = signer.generateSignature();
        byte[] line =
                ByteBuffer.allocate(id.length + bytes.length).put(id).put(bytes).array();
        return new SignedNote(
                text,
                List.of(new SignedNote.Line(verifier.name(), Base64.getEncoder().encodeToString(line))));
    }
}
