package org.territoireouvert.initiatives.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.territoireouvert.api.data.Licence;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.initiatives.exchange.EntryCsv.Named;
import org.territoireouvert.initiatives.exchange.EntryCsv.Problem;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Cost;
import org.territoireouvert.initiatives.model.Course;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Lessons;
import org.territoireouvert.initiatives.model.Means;
import org.territoireouvert.initiatives.model.Partnership;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;
import org.territoireouvert.initiatives.model.Place;
import org.territoireouvert.initiatives.model.Sharing;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.Subject;

/** One record of a file; says everything that is wrong with it. */
record CsvLine(CSVRecord row, long line, List<Problem> problems) {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_SLUG = 80;
    private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000_000_000L);

    /** Returns the sheet, empty when something has to be mended. */
    Optional<Named> sheet() {
        if (row.size() != EntryCsv.COLUMNS.size()) {
            return problem("import.problem.cells", row.size(), EntryCsv.COLUMNS.size());
        }
        int before = problems.size();
        String slug = row.get("identifiant").strip();
        if (!slug.matches(SLUG) || slug.length() > LONGEST_SLUG) {
            problem("import.problem.slug", slug);
        }
        for (String column : List.of("titre", "lieu", "porteur")) {
            if (row.get(column).isBlank()) {
                problem("import.problem.missing", column);
            }
        }
        Optional<LocalDate> start = start(row.get("debut").strip());
        Optional<Phase> phase = code("phase", Phase.values(), Phase::code);
        Optional<PhaseStatus> status = code("statut", PhaseStatus.values(), PhaseStatus::code);
        Optional<Licence> licence = code("licence", Licence.values(), Licence::code);
        List<Cost> costs = costs(row.get("cout").strip());
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Named(
                slug,
                Sheet.empty(EntryKind.INITIATIVE)
                        .with(new Subject(row.get("titre"), row.get("resume"), row.get("probleme"), "", Set.of()))
                        .with(new Place(row.get("lieu"), List.of(), Optional.empty()))
                        .with(new Partnership(Optional.of(new Body(row.get("porteur"), "", "")), List.of()))
                        .with(new Course(
                                phase,
                                status,
                                Optional.empty(),
                                Set.of(),
                                start,
                                Optional.empty(),
                                Optional.empty(),
                                ""))
                        .with(new Means(costs, ""))
                        .with(new Lessons(
                                row.get("resultats")
                                        .lines()
                                        .map(fact -> new Lessons.Result(fact, ""))
                                        .toList(),
                                row.get("echecs").lines().toList(),
                                row.get("conditions").lines().toList()))
                        .with(new Sharing("", List.of(), licence.orElse(Licence.ETALAB_2_0), "", "", false))));
    }

    private Optional<LocalDate> start(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            return problem("import.problem.date", text);
        }
    }

    private <E> Optional<E> code(String column, E[] constants, Function<E, String> codeOf) {
        String text = row.get(column).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> found = Arrays.stream(constants)
                .filter(constant -> codeOf.apply(constant).equalsIgnoreCase(text))
                .findFirst();
        if (found.isEmpty()) {
            problem(
                    "import.problem.code",
                    text,
                    column,
                    Arrays.stream(constants).map(codeOf).collect(Collectors.joining(", ")));
        }
        return found;
    }

    private List<Cost> costs(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (!text.matches("[0-9]{1,13}([.][0-9]{1,2})?") || new BigDecimal(text).compareTo(DEAREST) > 0) {
            problem("import.problem.cost", text);
            return List.of();
        }
        return List.of(new Cost(Cost.Kind.OTHER, Money.of(new BigDecimal(text)), 0, ""));
    }

    private <T> Optional<T> problem(String key, Object... arguments) {
        problems.add(new Problem(line, key, arguments));
        return Optional.empty();
    }
}
