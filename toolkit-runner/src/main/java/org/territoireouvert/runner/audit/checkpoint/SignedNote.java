package org.territoireouvert.runner.audit.checkpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures, written as C2SP signed-note says: the text, an empty line, and a line for each signature with an em dash,
 * the name of the key, and in base64 the four bytes of the key id followed by the signature.
 *
 * @param text ends with a line end and has no empty line
 * @param signatures at least one
 */
public record SignedNote(String text, List<Line> signatures) {

    private static final String DASH = "\u2014 ";
    private static final int ID_BYTES = 4;

    /**
     * A signature.
     *
     * @param key name of the key
     * @param base64 key id and signature
     */
    public record Line(String key, String base64) {

        /** Returns the key id, eight hexadecimal digits. */
        public String keyId() {
            return HexFormat.of().formatHex(Base64.getDecoder().decode(base64), 0, ID_BYTES);
        }

        byte[] bytes() {
            byte[] all = Base64.getDecoder().decode(base64);
            return Arrays.copyOfRange(all, ID_BYTES, all.length);
        }
    }

    /** Copies the signatures. */
    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** Reads the notes of a file, one after the other, in order; empty when anything in it is not part of a note. */
    public static Optional<List<SignedNote>> parseAll(String file) {
        List<SignedNote> notes = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Line> signatures = new ArrayList<>();
        for (String line : file.lines().toList()) {
            if (line.startsWith(DASH)) {
                Optional<Line> signature = signature(line);
                if (signature.isEmpty() || text.isEmpty()) {
                    return Optional.empty();
                }
                signatures.add(signature.get());
            } else if (!line.isBlank()) {
                if (!signatures.isEmpty()) {
                    notes.add(new SignedNote(text.toString(), signatures));
                    text.setLength(0);
                    signatures.clear();
                }
                text.append(line).append('\n');
            }
        }
        if (text.isEmpty() != signatures.isEmpty()) {
            return Optional.empty();
        }
        if (!text.isEmpty()) {
            notes.add(new SignedNote(text.toString(), signatures));
        }
        return Optional.of(List.copyOf(notes));
    }

    /** Reads one note; empty when it is none. */
    public static Optional<SignedNote> parse(String note) {
        return parseAll(note).filter(notes -> notes.size() == 1).map(List::getFirst);
    }

    private static Optional<Line> signature(String line) {
        String[] words = line.substring(DASH.length()).split(" ", -1);
        try {
            return words.length == 2 && Base64.getDecoder().decode(words[1]).length > ID_BYTES
                    ? Optional.of(new Line(words[0], words[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(DASH)
                .append(line.key())
                .append(' ')
                .append(line.base64())
                .append('\n'));
        return note.toString();
    }
}
