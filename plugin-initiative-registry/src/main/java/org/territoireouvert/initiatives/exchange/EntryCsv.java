package org.territoireouvert.initiatives.exchange;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Lessons;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;
import org.territoireouvert.initiatives.model.Sheet;

/** Entries as CSV (RFC 4180): one a record, the facts of a list separated by line ends. */
public final class EntryCsv {

    /**
     * A sheet with the slug that its file gives it.
     *
     * @param slug of the entry that it makes or replaces
     */
    public record Named(String slug, Sheet sheet) {}

    /** What a file holds: all its sheets, or every problem with its line. */
    public sealed interface Reading {
        /** Nothing to mend. */
        record Readable(List<Named> sheets) implements Reading {}

        /** Something to mend, in the order of the lines. */
        record Refused(List<Problem> problems) implements Reading {}
    }

    /**
     * A problem of a line.
     *
     * @param line of the file, from 1 on; the last of a record of several lines
     * @param messageKey what is wrong and what to write
     * @param arguments of the message
     */
    public record Problem(long line, String messageKey, Object... arguments) {}

    private static final int MOST = 5_000;

    static final List<String> COLUMNS = List.of(
            "identifiant",
            "titre",
            "resume",
            "probleme",
            "lieu",
            "porteur",
            "debut",
            "phase",
            "statut",
            "cout",
            "resultats",
            "echecs",
            "conditions",
            "licence");

    static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(COLUMNS.toArray(String[]::new))
            .setSkipHeaderRecord(true)
            .get();

    /** Gives the line of titles too, so that it can be looked at. */
    private static final CSVFormat TITLED =
            FORMAT.builder().setSkipHeaderRecord(false).get();

    private EntryCsv() {}

    static Object[] cells(Entry entry) {
        Sheet sheet = entry.sheet();
        return new Object[] {
            entry.slug(),
            entry.title(),
            sheet.subject().summary(),
            sheet.subject().problem(),
            sheet.place().name(),
            sheet.partnership().holder().map(Body::name).orElse(""),
            sheet.course().startedOn().map(Object::toString).orElse(""),
            sheet.course().phase().map(Phase::code).orElse(""),
            sheet.course().status().map(PhaseStatus::code).orElse(""),
            sheet.means()
                    .total()
                    .map(total -> total.toDecimal().toPlainString())
                    .orElse(""),
            sheet.lessons().results().stream().map(Lessons.Result::fact).collect(Collectors.joining("\n")),
            String.join("\n", sheet.lessons().failures()),
            String.join("\n", sheet.lessons().conditions()),
            sheet.sharing().licence().code()
        };
    }

    static Reading read(Reader source) {
        List<Named> sheets = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        try (CSVParser parser = CSVParser.parse(source, TITLED)) {
            for (CSVRecord row : parser) {
                long line = parser.getCurrentLineNumber();
                if (row.getRecordNumber() == 1) {
                    if (!row.toList().equals(COLUMNS)) {
                        return refused(new Problem(1, "import.problem.header", String.join(",", COLUMNS)));
                    }
                    continue;
                }
                if (row.getRecordNumber() > MOST + 1) {
                    return refused(new Problem(line, "import.problem.too-many", MOST));
                }
                new CsvLine(row, line, problems).sheet().ifPresent(named -> {
                    if (slugs.add(named.slug())) {
                        sheets.add(named);
                    } else {
                        problems.add(new Problem(line, "import.problem.twice", named.slug()));
                    }
                });
            }
        } catch (CharacterCodingException notUtf8) {
            return refused(new Problem(1, "import.problem.encoding"));
        } catch (IOException | UncheckedIOException unreadable) {
            return refused(
                    unreadable.getCause() instanceof CharacterCodingException
                            ? new Problem(1, "import.problem.encoding")
                            : new Problem(1, "import.problem.quotes"));
        }
        return problems.isEmpty() ? new Reading.Readable(sheets) : new Reading.Refused(problems);
    }

    private static Reading refused(Problem problem) {
        return new Reading.Refused(List.of(problem));
    }
}
