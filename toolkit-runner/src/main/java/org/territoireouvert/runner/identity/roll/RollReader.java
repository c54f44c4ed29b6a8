package org.territoireouvert.runner.identity.roll;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.territoireouvert.runner.identity.level.BirthDate;
import org.territoireouvert.runner.identity.roll.RollProblem.Kind;
import org.territoireouvert.runner.territory.Commune;
import org.territoireouvert.runner.territory.Territory;

/**
 * Reads a file line by line and tells every problem. One per file; not thread-safe. Needs memory for one key a person, so that
 * somebody who stands in it twice is found.
 */
final class RollReader {

    /** Most people on a roll. */
    static final int MOST = 100_000;

    private static final Pattern UNSAFE =
            Pattern.compile("^[=+@\\-\uff1d\uff0b\uff0d\uff20]|[\\p{Cc}\\p{Cf}&&[^\\r\\n\\u200d]]");

    private final Territory territory;
    private final LocalDate today;
    private final Consumer<RollEntry> people;
    private final List<RollProblem> problems = new ArrayList<>();
    private final Map<String, Integer> lineOf = new HashMap<>();
    private final Map<String, Optional<String>> communes = new HashMap<>();
    private Map<RollColumn, Integer> columns = Map.of();
    private int problemCount;
    private int withAddress;
    private int good;

    /**
     * Prepares to read.
     *
     * @param people gets each good line
     */
    RollReader(Territory territory, LocalDate today, Consumer<RollEntry> people) {
        this.territory = territory;
        this.today = today;
        this.people = people;
    }

    RollCheck read(RollSource file) throws IOException {
        int unread = 1;
        try (InputStream stream = file.open();
                CSVParser parser = RollText.open(stream)) {
            int cells = 0;
            for (var records = parser.iterator(); records.hasNext(); ) {
                CSVRecord record = records.next();
                int line = firstLine(record, parser);
                unread = (int) parser.getCurrentLineNumber() + 1;
                if (cells == 0) {
                    cells = record.size();
                    readHeader(record.toList());
                } else if (problems.stream().anyMatch(problem -> problem.kind() == Kind.COLUMN)) {
                    break;
                } else if (record.getRecordNumber() > MOST + 1) {
                    add(line, Kind.TOO_MANY, "");
                    break;
                } else if (record.size() != cells) {
                    add(line, Kind.CELLS, Integer.toString(record.size()));
                } else {
                    readPerson(record, line);
                }
            }
        } catch (CharacterCodingException e) {
            add(unread, Kind.ENCODING, "");
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            add(unread, e.getCause() instanceof CharacterCodingException ? Kind.ENCODING : Kind.NOT_CSV, "");
        }
        if (good == 0 && problemCount == 0) {
            add(1, Kind.EMPTY, "");
        }
        return new RollCheck(good, problems, problemCount, withAddress);
    }

    /** Returns the line on which a record starts: cells may hold line ends. */
    private static int firstLine(CSVRecord record, CSVParser parser) {
        long ends = record.stream()
                .flatMapToInt(String::chars)
                .filter(character -> character == '\n')
                .count();
        return (int) (parser.getCurrentLineNumber() - ends);
    }

    private void readHeader(List<String> headers) {
        columns = RollColumn.find(headers);
        for (RollColumn column : RollColumn.values()) {
            if (column.isObligatory() && !columns.containsKey(column)) {
                add(1, Kind.COLUMN, column.title());
            }
        }
    }

    private void readPerson(CSVRecord record, int line) {
        int before = problemCount;
        String given = cell(record, RollColumn.GIVEN_NAME, line);
        String family = cell(record, RollColumn.FAMILY_NAME, line);
        String birth = cell(record, RollColumn.BIRTH_DATE, line);
        String commune = cell(record, RollColumn.TERRITORY, line);
        String address = cell(record, RollColumn.ADDRESS, line);
        if (problemCount > before) {
            return;
        }
        Optional<String> code = communes.computeIfAbsent(commune, this::commune);
        if (!(BirthDate.read(birth, today) instanceof BirthDate.Read day)) {
            add(line, Kind.BIRTH_DATE, birth);
        } else if (code.isEmpty()) {
            add(line, Kind.COMMUNE, commune);
        } else {
            keep(new RollEntry(good + 1, given, family, day.day(), code.get(), address), line);
        }
    }

    private void keep(RollEntry person, int line) {
        Integer earlier = lineOf.putIfAbsent(person.identity(), line);
        if (earlier != null) {
            add(line, Kind.DUPLICATE, earlier.toString());
            return;
        }
        good++;
        withAddress += person.address().isEmpty() ? 0 : 1;
        people.accept(person);
    }

    private String cell(CSVRecord record, RollColumn column, int line) {
        Integer place = columns.get(column);
        String value = place == null ? "" : record.get(place).strip();
        if (value.isEmpty() && column.isObligatory()) {
            add(line, Kind.MISSING, column.title());
        } else if (value.length() > column.longest()) {
            add(line, Kind.TOO_LONG, column.title());
        } else if (UNSAFE.matcher(value).find()) {
            add(line, Kind.UNSAFE, value);
        }
        return value;
    }

    private Optional<String> commune(String written) {
        if (Commune.isCode(written)) {
            return territory.find(written).map(Commune::code);
        }
        List<Commune> own = territory.named(written);
        return own.size() == 1 ? Optional.of(own.get(0).code()) : Optional.empty();
    }

    private void add(int line, Kind kind, String value) {
        problemCount++;
        if (problems.size() < RollCheck.SHOWN) {
            problems.add(new RollProblem(line, kind, value));
        }
    }
}
