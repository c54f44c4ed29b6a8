package org.territoireouvert.runner.file.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Looks at the end of a PDF: it must be there, and it must not be the end of an archive too. What a PDF does when it is opened is the
 * reader's business: it is served to be kept, never to be shown in a page of this site.
 */
final class PrintedDocument {

    private static final int TAIL = 66_000;
    private static final int END_RECORD = 22;
    private static final int END_SEARCHED = 2_048;

    private PrintedDocument() {}

    static Optional<Refusal> refusal(Path file) throws IOException {
        String tail = tail(file);
        String end = tail.substring(Math.max(0, tail.length() - END_SEARCHED));
        if (!end.contains("%%EOF")) {
            return Optional.of(Refusal.of("file.refused.cut", "PDF"));
        }
        return endsAsArchive(tail) ? Optional.of(Refusal.of("file.refused.several")) : Optional.empty();
    }

    private static String tail(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long start = Math.max(0, channel.size() - TAIL);
            ByteBuffer buffer = ByteBuffer.allocate((int) (channel.size() - start));
            while (buffer.hasRemaining() && channel.read(buffer, start + buffer.position()) >= 0) {
                // Reads until the end of the file.
            }
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
        }
    }

    /** The last record of an archive stands anywhere in the last 64 kB, followed by a comment whose length it holds. */
    private static boolean endsAsArchive(String tail) {
        for (int at = tail.indexOf("PK\5\6"); at >= 0; at = tail.indexOf("PK\5\6", at + 1)) {
            if (at + END_RECORD <= tail.length()) {
                int comment = tail.charAt(at + END_RECORD - 2) | tail.charAt(at + END_RECORD - 1) << Byte.SIZE;
                if (at + END_RECORD + comment <= tail.length()) {
                    return true;
                }
            }
        }
        return false;
    }
}
