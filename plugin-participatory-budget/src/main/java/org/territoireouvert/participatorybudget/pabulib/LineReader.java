package org.territoireouvert.participatorybudget.pabulib;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines at LF or CR LF and nowhere else, decoding UTF-8 strictly; a byte order mark is skipped. */
final class LineReader {

    static final int LONGEST_LINE = 64 * 1024;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream input;
    private final LongConsumer progress;
    private final Problems problems;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final byte[] buffer = new byte[64 * 1024];
    private final byte[] pending = new byte[LONGEST_LINE + 2];
    private int position;
    private int limit;
    private long bytesRead;
    private long line;

    LineReader(InputStream input, Problems problems, LongConsumer progress) {
        this.input = input;
        this.problems = problems;
        this.progress = progress;
    }

    /** Return the number of the line last returned, from 1. */
    long line() {
        return line;
    }

    /** Return the next line without its end, null after the last. */
    @Nullable
    String next() throws IOException, PabulibException {
        int length = 0;
        boolean ended = false;
        while (!ended) {
            if (position == limit && !fill()) {
                if (length == 0) {
                    return null;
                }
                break;
            }
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            ended = end < limit;
            length = keep(end, length);
            position = ended ? end + 1 : end;
        }
        line++;
        return decode(length > 0 && pending[length - 1] == '\r' ? length - 1 : length);
    }

    private int keep(int end, int length) throws PabulibException {
        int added = end - position;
        if (length + added > LONGEST_LINE + 1) {
            throw problems.fatal(PabulibProblem.Kind.LINE_TOO_LONG, line + 1, "limit", Integer.toString(LONGEST_LINE));
        }
        System.arraycopy(buffer, position, pending, length, added);
        return length + added;
    }

    private boolean fill() throws IOException {
        int read = input.read(buffer);
        while (read == 0) {
            read = input.read(buffer);
        }
        if (read < 0) {
            return false;
        }
        bytesRead += read;
        progress.accept(bytesRead);
        position = 0;
        limit = read;
        return true;
    }

    private String decode(int length) throws PabulibException {
        int from = line == 1 && length >= 3 && Arrays.equals(pending, 0, 3, BYTE_ORDER_MARK, 0, 3) ? 3 : 0;
        try {
            return decoder.decode(ByteBuffer.wrap(pending, from, length - from)).toString();
        } catch (CharacterCodingException invalid) {
            throw problems.fatal(PabulibProblem.Kind.INVALID_UTF8, line);
        }
    }
}
