package org.territoireouvert.initiatives.contribution;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.initiatives.contribution.InitiativeCsv.Problem;
import org.territoireouvert.initiatives.model.Initiative;
import org.territoireouvert.initiatives.model.Phase;

/** One record of a file; says everything that is wrong with it. */
record InitiativeLine(CSVRecord row, long line, List<Problem> problems) {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_SLUG = 80;
    private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000_000_000L);

    /** Returns the initiative, empty when something has to be mended. */
    Optional<Initiative> initiative(Instant now) {
        if (row.size() != InitiativeCsv.COLUMNS.size()) {
            return problem("import.problem.cells", row.size(), InitiativeCsv.COLUMNS.size());
        }
        int before = problems.size();
        String slug = row.get("identifiant").strip();
        if (!slug.matches(SLUG) || slug.length() > LONGEST_SLUG) {
            problem("import.problem.slug", slug);
        }
        for (String column : List.of("titre", "commune", "porteur")) {
            if (row.get(column).isBlank()) {
                problem("import.problem.missing", column);
            }
        }
        Optional<LocalDate> start = start(row.get("debut").strip());
        Optional<Phase> phase = phase(row.get("phase").strip());
        Optional<Money> cost = cost(row.get("cout").strip());
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Initiative(
                slug,
                row.get("titre"),
                row.get("resume"),
                row.get("probleme"),
                row.get("commune"),
                row.get("porteur"),
                start.orElseThrow(),
                phase.orElseThrow(),
                cost.orElseThrow(),
                row.get("resultats").lines().toList(),
                row.get("echecs").lines().toList(),
                row.get("conditions").lines().toList(),
                row.get("licence"),
                now));
    }

    private Optional<LocalDate> start(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            return problem("import.problem.date", text);
        }
    }

    private Optional<Phase> phase(String text) {
        for (Phase phase : Phase.values()) {
            if (phase.name().equalsIgnoreCase(text)) {
                return Optional.of(phase);
            }
        }
        String known = Arrays.stream(Phase.values())
                .map(phase -> phase.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return problem("import.problem.phase", text, known);
    }

    private Optional<Money> cost(String text) {
        if (!text.matches("[0-9]{1,13}([.][0-9]{1,2})?") || new BigDecimal(text).compareTo(DEAREST) > 0) {
            return problem("import.problem.cost", text);
        }
        return Optional.of(Money.of(new BigDecimal(text)));
    }

    private <T> Optional<T> problem(String key, Object... arguments) {
        problems.add(new Problem(line, key, arguments));
        return Optional.empty();
    }
}
