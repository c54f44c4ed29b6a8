package org.territoireouvert.calls.past;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.text.SearchText;

/** Reads the rows of a file in the schema SCDL "subventions", whatever separates its cells. */
final class PastFileRows {

    /** Most rows of a file. */
    static final int MOST = 100_000;

    private static final int LONGEST_TITLES = 10_000;
    private static final String SEPARATORS = ",;\t";
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final int BYTE_ORDER_MARK = '\ufeff';

    private PastFileRows() {}

    /** Takes rows as they are read. */
    interface Sink {
        /** Takes one: the line on which it begins, and what stands in it, without empty cells. */
        void row(long line, Map<PastColumn, String> cells);
    }

    /**
     * Reads a file.
     *
     * @return the titles of columns that the schema does not know: they are left out
     */
    static List<String> read(InputStream file, Sink sink) throws IOException, UnreadableFileException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()), 2 * LONGEST_TITLES)) {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return table(new CsvRows(reader, separator(reader)), sink);
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableFileException(1, "past.problem.encoding");
        }
    }

    /** The separator that stands most often in the line of titles. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_TITLES);
        StringBuilder titles = new StringBuilder();
        for (int c = reader.read(); c >= 0 && c != '\n' && titles.length() < LONGEST_TITLES - 1; c = reader.read()) {
            titles.append((char) c);
        }
        reader.reset();
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS.toCharArray()) {
            long count = titles.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static List<String> table(CsvRows table, Sink sink) throws IOException, UnreadableFileException {
        List<String> titles = titles(table.next());
        List<Optional<PastColumn>> columns =
                titles.stream().map(PastColumn::titled).toList();
        int rows = 0;
        for (Optional<CsvRows.Row> row = table.next(); row.isPresent(); row = table.next()) {
            if (!row.get().isEmpty()) {
                rows++;
                if (rows > MOST) {
                    throw new UnreadableFileException(row.get().line(), "past.problem.too-many", MOST);
                }
                sink.row(row.get().line(), cells(columns, row.get()));
            }
        }
        if (rows == 0) {
            throw new UnreadableFileException(1, "past.problem.empty");
        }
        return titles.stream()
                .filter(title -> !title.isEmpty() && PastColumn.titled(title).isEmpty())
                .toList();
    }

    private static List<String> titles(Optional<CsvRows.Row> first) throws UnreadableFileException {
        List<String> titles = first.map(CsvRows.Row::cells).orElse(List.of()).stream()
                .map(String::strip)
                .toList();
        List<String> missing = PastColumn.missing(titles);
        if (!missing.isEmpty()) {
            String key = missing.size() == 1 ? "past.problem.column" : "past.problem.columns";
            throw new UnreadableFileException(1, key, String.join(", ", missing));
        }
        List<String> folded = titles.stream()
                .filter(title -> !title.isEmpty())
                .map(SearchText::fold)
                .toList();
        for (String title : folded) {
            if (folded.indexOf(title) != folded.lastIndexOf(title)) {
                throw new UnreadableFileException(1, "past.problem.column-twice", title);
            }
        }
        return titles;
    }

    private static Map<PastColumn, String> cells(List<Optional<PastColumn>> columns, CsvRows.Row row)
            throws UnreadableFileException {
        if (row.cells().size() != columns.size()) {
            throw new UnreadableFileException(
                    row.line(), "past.problem.cells", row.cells().size(), columns.size());
        }
        Map<PastColumn, String> cells = new EnumMap<>(PastColumn.class);
        for (int place = 0; place < columns.size(); place++) {
            String text = plain(row.cells().get(place));
            if (!text.isEmpty()) {
                columns.get(place).ifPresent(column -> cells.put(column, text));
            }
        }
        return cells;
    }

    /** Takes away what no text of one line holds, and the apostrophe that exports put in front of what looks like a formula. */
    private static String plain(String cell) {
        String text = cell.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0;
        return guarded ? text.substring(1).strip() : text;
    }
}
