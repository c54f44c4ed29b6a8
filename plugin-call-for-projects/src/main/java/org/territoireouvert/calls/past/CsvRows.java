package org.territoireouvert.calls.past;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a table row by row (RFC 4180), with the line on which each row begins. One row is in memory at a time. */
final class CsvRows {

    private static final int LONGEST_CELL = 20_000;
    private static final int MOST_CELLS = 200;
    private static final int END = -1;

    private final PushbackReader source;
    private final char separator;
    private long line = 1;

    CsvRows(Reader source, char separator) {
        this.source = new PushbackReader(source);
        this.separator = separator;
    }

    /** A row. */
    record Row(long line, List<String> cells) {

        /** Tells whether nothing stands in it. */
        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** Returns the next row; empty at the end. */
    Optional<Row> next() throws IOException, UnreadableFileException {
        int first = source.read();
        if (first == END) {
            return Optional.empty();
        }
        source.unread(first);
        long begins = line;
        List<String> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            StringBuilder cell = new StringBuilder();
            more = cell(cell, begins);
            cells.add(cell.toString());
            if (cells.size() > MOST_CELLS) {
                throw new UnreadableFileException(begins, "past.problem.too-wide", MOST_CELLS);
            }
        }
        return Optional.of(new Row(begins, cells));
    }

    /** Reads a cell; tells whether another one follows in the row. */
    private boolean cell(StringBuilder cell, long begins) throws IOException, UnreadableFileException {
        int next = source.read();
        if (next == '"') {
            quoted(cell, begins);
            next = source.read();
            if (next != separator && next != '\n' && next != '\r' && next != END) {
                throw new UnreadableFileException(begins, "past.problem.quotes");
            }
        }
        while (next != separator && next != '\n' && next != '\r' && next != END) {
            add(cell, next, begins);
            next = source.read();
        }
        if (next == '\r') {
            next = source.read();
            if (next != '\n' && next != END) {
                source.unread(next);
            }
            next = '\n';
        }
        if (next == '\n') {
            line++;
        }
        return next == separator;
    }

    private void quoted(StringBuilder cell, long begins) throws IOException, UnreadableFileException {
        while (true) {
            int next = source.read();
            if (next == END) {
                throw new UnreadableFileException(begins, "past.problem.quotes");
            }
            if (next == '"') {
                int after = source.read();
                if (after != '"') {
                    if (after != END) {
                        source.unread(after);
                    }
                    return;
                }
            }
            if (next == '\n') {
                line++;
            }
            add(cell, next, begins);
        }
    }

    private static void add(StringBuilder cell, int next, long begins) throws UnreadableFileException {
        if (cell.length() == LONGEST_CELL) {
            throw new UnreadableFileException(begins, "past.problem.cell-too-long", LONGEST_CELL);
        }
        cell.append((char) next);
    }
}
