package org.territoireouvert.initiatives.contribution;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.initiatives.model.Initiative;
import org.territoireouvert.initiatives.model.Phase;

/** Initiatives as CSV (RFC 4180): one a record, the facts of a list separated by line ends. */
final class InitiativeCsv {

    /** What a file holds: all its initiatives, or every problem with its line. */
    sealed interface Reading {
        /** Nothing to mend. */
        record Readable(List<Initiative> initiatives) implements Reading {}

        /** Something to mend; each sentence names the line. */
        record Refused(List<String> problems) implements Reading {}
    }

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

    static Reading read(Reader source, Instant now) throws IOException {
        List<Initiative> initiatives = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        try (CSVParser parser = CSVParser.parse(source, FORMAT)) {
            for (CSVRecord row : parser) {
                try {
                    Initiative initiative = initiative(row, now);
                    if (!slugs.add(initiative.slug())) {
                        throw new IllegalArgumentException("\"" + initiative.slug() + "\" stands twice in the file");
                    }
                    initiatives.add(initiative);
                } catch (RuntimeException problem) {
                    problems.add(parser.getCurrentLineNumber() + ": " + problem.getMessage());
                }
            }
        }
        return problems.isEmpty() ? new Reading.Readable(initiatives) : new Reading.Refused(problems);
    }

    private static Initiative initiative(CSVRecord row, Instant now) {
        if (!row.isConsistent()) {
            throw new IllegalArgumentException(row.size() + " cells instead of " + COLUMNS.size());
        }
        return new Initiative(
                row.get("identifiant"),
                row.get("titre"),
                row.get("resume"),
                row.get("probleme"),
                row.get("commune"),
                row.get("porteur"),
                LocalDate.parse(row.get("debut")),
                Phase.valueOf(row.get("phase").toUpperCase(Locale.ROOT)),
                Money.of(new BigDecimal(row.get("cout"))),
                row.get("resultats").lines().toList(),
                row.get("echecs").lines().toList(),
                row.get("conditions").lines().toList(),
                row.get("licence"),
                now);
    }
}
