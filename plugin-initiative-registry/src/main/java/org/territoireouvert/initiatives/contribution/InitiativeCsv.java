package org.territoireouvert.initiatives.contribution;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.territoireouvert.initiatives.model.Initiative;

/** Initiatives as CSV (RFC 4180): one a record, the facts of a list separated by line ends. */
public final class InitiativeCsv {

    /** What a file holds: all its initiatives, or every problem with its line. */
    public sealed interface Reading {
        /** Nothing to mend. */
        record Readable(List<Initiative> initiatives) implements Reading {}

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
            "commune",
            "porteur",
            "debut",
            "phase",
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

    private InitiativeCsv() {}

    static Object[] cells(Initiative initiative) {
        return new Object[] {
            initiative.slug(),
            initiative.title(),
            initiative.summary(),
            initiative.problem(),
            initiative.commune(),
            initiative.holder(),
            initiative.startedOn().toString(),
            initiative.phase().name().toLowerCase(Locale.ROOT),
            initiative.cost().toDecimal().toPlainString(),
            String.join("\n", initiative.results()),
            String.join("\n", initiative.failures()),
            String.join("\n", initiative.conditions()),
            initiative.licence()
        };
    }

    static Reading read(Reader source, Instant now) {
        List<Initiative> initiatives = new ArrayList<>();
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
                InitiativeLine read = new InitiativeLine(row, line, problems);
                read.initiative(now).ifPresent(initiative -> {
                    if (slugs.add(initiative.slug())) {
                        initiatives.add(initiative);
                    } else {
                        problems.add(new Problem(line, "import.problem.twice", initiative.slug()));
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
        return problems.isEmpty() ? new Reading.Readable(initiatives) : new Reading.Refused(problems);
    }

    private static Reading refused(Problem problem) {
        return new Reading.Refused(List.of(problem));
    }
}
