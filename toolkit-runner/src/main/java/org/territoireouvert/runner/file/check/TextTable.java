package org.territoireouvert.runner.file.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks whether a table is text: no control characters, no endless line, and cells in its first line. */
final class TextTable {

    private static final int LONGEST_LINE = 64 * 1_024;

    private TextTable() {}

    static Optional<Refusal> refusal(Path file) throws IOException {
        boolean firstLine = true;
        boolean cells = false;
        int length = 0;
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), LONGEST_LINE)) {
            for (int next = stream.read(); next >= 0; next = stream.read()) {
                if (isControl(next)) {
                    return Optional.of(Refusal.of("file.refused.no-text"));
                }
                cells |= firstLine && (next == ',' || next == ';' || next == '\t');
                firstLine &= next != '\n';
                length = next == '\n' ? 0 : length + 1;
                if (length > LONGEST_LINE) {
                    return Optional.of(Refusal.of("file.refused.no-text"));
                }
            }
        }
        return cells ? Optional.empty() : Optional.of(Refusal.of("file.refused.no-cells"));
    }

    private static boolean isControl(int octet) {
        return octet < ' ' && octet != '\n' && octet != '\r' && octet != '\t' || octet == 0x7f;
    }
}
