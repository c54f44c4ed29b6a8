package org.territoireouvert.runner.registry.signature;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;

/** Reads and writes {@code index.json.sig}: one line a signature, the name of a key and 64 bytes in Base64. */
public final class SignatureFile {

    /** Largest file that is read. */
    public static final int LARGEST = 8_192;

    private static final int MOST_LINES = 32;

    private SignatureFile() {}

    /**
     * Reads a file.
     *
     * @throws RefusedException when a line has another shape, or there are none or too many
     */
    public static List<IndexSignature> read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<String> lines = text.lines().filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            throw new RefusedException(Ground.TRUST, "registry.unsigned");
        }
        if (bytes.length > LARGEST || lines.size() > MOST_LINES) {
            throw new RefusedException(Ground.TRUST, "registry.signature-wrong", "it is too long");
        }
        try {
            return lines.stream().map(IndexSignature::ofLine).toList();
        } catch (IllegalArgumentException e) {
            throw new RefusedException(e, Ground.TRUST, "registry.signature-wrong", String.valueOf(e.getMessage()));
        }
    }

    /** Writes a file. */
    public static byte[] write(List<IndexSignature> signatures) {
        return signatures.stream()
                .map(IndexSignature::line)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
    }
}
