package org.territoireouvert.initiatives.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.territoireouvert.api.text.Json;

/** Reads the rows of a CSV file, whatever separates its cells, or of a JSON document with a list of objects. */
final class FileRows {

    /** Most rows of a file. */
    static final int MOST = 100_000;

    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 50_000;
    private static final int LONGEST_TITLES = 20_000;
    private static final String SEPARATORS = ",;\t";

    /** Takes rows as they are read. */
    interface Sink {
        /** Takes one: its line, from 1 on, and its cells by the titles of their columns, without the empty ones. */
        void row(long line, Map<String, String> cells);
    }

    /** Tells why a file cannot be read: a message of the plugin. */
    static final class UnreadableFileException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient ImportProblem problem;

        UnreadableFileException(long line, String messageKey, Object... arguments) {
            super(messageKey);
            this.problem = new ImportProblem(line, messageKey, arguments);
        }

        ImportProblem problem() {
            return problem;
        }
    }

    private FileRows() {}

    /**
     * Reads a file.
     *
     * @return the titles of its columns
     */
    static List<String> read(InputStream file, Json json, Sink sink) throws IOException, UnreadableFileException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()), LONGEST_TITLES * 2)) {
            reader.mark(LONGEST_TITLES);
            int first = reader.read();
            if (first == '\ufeff') {
                reader.mark(LONGEST_TITLES);
                first = reader.read();
            }
            while (first == ' ' || first == '\n' || first == '\r') {
                first = reader.read();
            }
            reader.reset();
            return first == '[' || first == '{' ? readJson(reader, json, sink) : readCsv(reader, sink);
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableFileException(1, "import.problem.encoding");
        }
    }

    private static List<String> readCsv(BufferedReader reader, Sink sink) throws IOException, UnreadableFileException {
        reader.mark(LONGEST_TITLES);
        char separator = separator(reader);
        reader.reset();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
        List<String> titles = List.of();
        try (CSVParser parser = CSVParser.parse(reader, format)) {
            for (CSVRecord row : parser) {
                long line = parser.getCurrentLineNumber();
                if (row.getRecordNumber() == 1) {
                    titles = titles(row);
                } else {
                    refuseTooMany(row.getRecordNumber() - 1, line);
                    sink.row(line, cells(titles, row, line));
                }
            }
        } catch (UncheckedIOException | IOException unreadable) {
            throw unreadable.getCause() instanceof CharacterCodingException
                            || unreadable instanceof CharacterCodingException
                    ? new UnreadableFileException(1, "import.problem.encoding")
                    : new UnreadableFileException(1, "import.problem.quotes");
        }
        return titles;
    }

    private static void refuseTooMany(long rows, long line) throws UnreadableFileException {
        if (rows > MOST) {
            throw new UnreadableFileException(line, "import.problem.too-many", MOST);
        }
    }

    /** The separator that stands most often in the line of titles. */
    private static char separator(BufferedReader reader) throws IOException {
        StringBuilder titles = new StringBuilder();
        for (int c = reader.read(); c >= 0 && c != '\n' && titles.length() < LONGEST_TITLES - 1; c = reader.read()) {
            titles.append((char) c);
        }
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

    private static List<String> titles(CSVRecord row) throws UnreadableFileException {
        List<String> titles = row.toList().stream().map(String::strip).toList();
        Set<String> distinct = new LinkedHashSet<>(titles);
        boolean readable = titles.stream()
                .allMatch(title -> !title.isEmpty() && title.chars().noneMatch(Character::isISOControl));
        if (!readable || distinct.size() < titles.size() || titles.size() < 2 || titles.size() > MOST_COLUMNS) {
            throw new UnreadableFileException(1, "import.problem.titles");
        }
        return titles;
    }

    private static Map<String, String> cells(List<String> titles, CSVRecord row, long line)
            throws UnreadableFileException {
        if (row.size() != titles.size()) {
            throw new UnreadableFileException(line, "import.problem.cells", row.size(), titles.size());
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            put(cells, titles.get(i), unguarded(row.get(i)), line);
        }
        return cells;
    }

    private static void put(Map<String, String> cells, String title, String text, long line)
            throws UnreadableFileException {
        if (text.length() > LONGEST_CELL) {
            throw new UnreadableFileException(line, "import.problem.cell-too-long", title, LONGEST_CELL);
        }
        if (!text.isBlank()) {
            cells.put(title, text.replace("\u0000", "").strip());
        }
    }

    /** Takes away the apostrophe that {@link EntryCsv} puts in front of what a spreadsheet would take for a formula. */
    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && EntryCsv.isFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    private static List<String> readJson(BufferedReader reader, Json json, Sink sink)
            throws IOException, UnreadableFileException {
        Object document;
        try {
            document = json.read(reader);
        } catch (CharacterCodingException notUtf8) {
            throw notUtf8;
        } catch (IOException notJson) {
            throw new UnreadableFileException(1, "import.problem.json", String.valueOf(notJson.getMessage()));
        }
        Set<String> titles = new LinkedHashSet<>();
        long number = 0;
        for (Object item : list(document)) {
            number++;
            refuseTooMany(number, number);
            Map<String, String> cells = new LinkedHashMap<>();
            if (item instanceof Map<?, ?> fields) {
                flatten("", fields, cells, number);
            }
            titles.addAll(cells.keySet());
            if (titles.size() > MOST_COLUMNS) {
                throw new UnreadableFileException(number, "import.problem.titles");
            }
            sink.row(number, cells);
        }
        return List.copyOf(titles);
    }

    /** Returns the list of a document: itself, or the first list of objects in it. */
    private static List<?> list(@org.jspecify.annotations.Nullable Object document) throws UnreadableFileException {
        if (document instanceof List<?> items) {
            return items;
        }
        if (document instanceof Map<?, ?> fields) {
            for (Object value : fields.values()) {
                if (value instanceof List<?> items && !items.isEmpty() && items.get(0) instanceof Map) {
                    return items;
                }
            }
        }
        throw new UnreadableFileException(1, "import.problem.no-list");
    }

    private static void flatten(String prefix, Map<?, ?> fields, Map<String, String> cells, long number)
            throws UnreadableFileException {
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            String title = prefix + field.getKey();
            switch (field.getValue()) {
                case null -> {}
                case Map<?, ?> inner -> flatten(title + ".", inner, cells, number);
                case List<?> items -> put(cells, title, text(items), number);
                case BigDecimal decimal -> put(cells, title, decimal.toPlainString(), number);
                case Object value -> put(cells, title, value.toString(), number);
            }
        }
    }

    private static String text(List<?> items) {
        List<String> texts = new ArrayList<>();
        for (Object item : items) {
            if (item instanceof Map<?, ?> fields) {
                texts.add(fields.values().stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.joining(" – ")));
            } else if (item != null) {
                texts.add(item.toString());
            }
        }
        return String.join("\n", texts);
    }
}
