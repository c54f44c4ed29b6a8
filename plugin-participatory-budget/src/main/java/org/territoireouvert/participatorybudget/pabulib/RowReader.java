package org.territoireouvert.participatorybudget.pabulib;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits lines into cells at semicolons. A cell that starts with a quotation mark runs to the closing one, over line ends if need
 * be; doubled marks inside stand for one. Blank records are skipped. Two records can be looked at in
 * advance.
 */
final class RowReader {

    private final LineReader lines;
    private final Problems problems;
    private final Deque<Row> ahead = new ArrayDeque<>();

    RowReader(LineReader lines, Problems problems) {
        this.lines = lines;
        this.problems = problems;
    }

    /** Return the number of the last line read. */
    long line() {
        return lines.line();
    }

    @Nullable
    Row peek() throws IOException, PabulibException {
        if (ahead.isEmpty()) {
            Row row = read();
            if (row != null) {
                ahead.add(row);
            }
        }
        return ahead.peek();
    }

    @Nullable
    Row next() throws IOException, PabulibException {
        peek();
        return ahead.poll();
    }

    /** Return whether the record after the one ahead names the columns of a section. */
    boolean headerFollows(Section section) throws IOException, PabulibException {
        peek();
        if (ahead.size() == 1) {
            Row row = read();
            if (row == null) {
                return false;
            }
            ahead.add(row);
        }
        return ahead.size() == 2 && ahead.getLast().startsWith(section.firstColumn());
    }

    private @Nullable Row read() throws IOException, PabulibException {
        String text = lines.next();
        while (text != null) {
            long first = lines.line();
            Row row = new Row(first, split(text, first));
            if (!row.blank()) {
                return row;
            }
            text = lines.next();
        }
        return null;
    }

    private List<String> split(String text, long first) throws IOException, PabulibException {
        List<String> cells = new ArrayList<>();
        if (text.indexOf('"') < 0) {
            int from = 0;
            for (int end = text.indexOf(';'); end >= 0; end = text.indexOf(';', from)) {
                cells.add(text.substring(from, end).strip());
                from = end + 1;
            }
            cells.add(text.substring(from).strip());
            return cells;
        }
        return splitQuoted(text, first, cells);
    }

    private List<String> splitQuoted(String line, long first, List<String> cells) throws IOException, PabulibException {
        String text = line;
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean fresh = true;
        int length = 0;
        while (true) {
            for (int at = 0; at < text.length(); at++) {
                char character = text.charAt(at);
                if (quoted && character == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else if (quoted ? character == '"' : character == '"' && fresh) {
                    quoted = !quoted;
                    fresh = false;
                } else if (!quoted && character == ';') {
                    cells.add(cell.toString().strip());
                    cell.setLength(0);
                    fresh = true;
                } else {
                    cell.append(character);
                    fresh &= Character.isWhitespace(character);
                }
            }
            if (!quoted) {
                cells.add(cell.toString().strip());
                return cells;
            }
            length += text.length();
            text = nextQuoted(first, length);
            cell.append('\n');
        }
    }

    private String nextQuoted(long first, int length) throws IOException, PabulibException {
        String text = length > LineReader.LONGEST_LINE ? null : lines.next();
        if (text == null) {
            throw problems.fatal(PabulibProblem.Kind.UNTERMINATED_QUOTE, first);
        }
        return text;
    }
}
