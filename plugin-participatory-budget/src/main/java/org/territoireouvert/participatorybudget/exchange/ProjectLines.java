package org.territoireouvert.participatorybudget.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.participatorybudget.pabulib.SemicolonTable.Line;
import org.territoireouvert.participatorybudget.project.AddProjects.NewProject;

/** Projects as a table: one a line, each problem with its line. */
public final class ProjectLines {

    /** Columns in their order. */
    public static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "description",
            "place",
            "theme",
            "cost",
            "proposer",
            "envelope",
            "latitude",
            "longitude");

    /** A file may leave out where projects lie. */
    private static final List<String> WITHOUT_LOCATION = COLUMNS.subList(0, 8);

    /** Projects that one file holds. */
    public static final int MOST = 1_000;

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final String AMOUNT = "[0-9]{1,9}([.][0-9]{1,2})?";

    private final int columns;
    private final Set<String> numbers;
    private final Map<String, String> envelopes;
    private final List<NewProject> projects = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ProjectLines(int columns, Set<String> numbers, Map<String, String> envelopes) {
        this.columns = columns;
        this.numbers = new HashSet<>(numbers);
        this.envelopes = envelopes;
    }

    /**
     * A problem of a line.
     *
     * @param line of the file, from 1
     * @param messageKey what is wrong and what to write
     * @param arguments of the message
     */
    public record Problem(long line, String messageKey, List<Object> arguments) {
        /** Copies the arguments. */
        public Problem {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * What a table holds: nothing is to be used while there is a problem.
     *
     * @param problems in the order of the lines
     */
    public record Reading(List<NewProject> projects, List<Problem> problems) {
        /** Copies the lists. */
        public Reading {
            projects = List.copyOf(projects);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a table.
     *
     * @param lines the line of titles first
     * @param numbers of the projects that are there already
     * @param envelopes identifiers of the edition's envelopes by name
     */
    public static Reading read(List<Line> lines, Set<String> numbers, Map<String, String> envelopes) {
        List<String> titles = lines.isEmpty() ? List.of() : lines.get(0).cells();
        ProjectLines read = new ProjectLines(titles.size(), numbers, envelopes);
        if (!titles.equals(COLUMNS) && !titles.equals(WITHOUT_LOCATION)) {
            read.problem(1, "projects-import.problem.header", String.join(";", COLUMNS));
        } else if (lines.size() == 1) {
            read.problem(1, "projects-import.problem.empty");
        } else if (lines.size() > MOST + 1) {
            read.problem(lines.get(MOST + 1).number(), "projects-import.problem.too-many", MOST);
        } else {
            lines.stream().skip(1).forEach(read::line);
        }
        return new Reading(read.projects, read.problems);
    }

    private void line(Line line) {
        if (line.cells().size() != columns) {
            problem(line.number(), "projects-import.problem.cells", line.cells().size(), columns);
            return;
        }
        String number = line.cells().get(0);
        String title = line.cells().get(1);
        if (!number.isEmpty() && !numbers.add(number)) {
            problem(line.number(), "projects-import.problem.number", number);
        }
        if (title.isEmpty()) {
            problem(line.number(), "projects-import.problem.title");
        }
        lengths(line);
        Optional<Money> cost = cost(line);
        Optional<String> envelope = envelope(line);
        Optional<Coordinates> location = location(line);
        projects.add(new NewProject(
                number,
                title,
                line.cells().get(2),
                line.cells().get(3),
                location,
                line.cells().get(4),
                line.cells().get(6),
                cost.orElse(Money.ZERO),
                envelope));
    }

    private void lengths(Line line) {
        for (int column = 0; column < columns; column++) {
            int longest = switch (column) {
                case 0 -> LONGEST_NUMBER;
                case 2 -> LONGEST_TEXT;
                default -> LONGEST_TITLE;
            };
            if (line.cells().get(column).length() > longest) {
                problem(line.number(), "projects-import.problem.long", COLUMNS.get(column), longest);
            }
        }
    }

    private Optional<Money> cost(Line line) {
        String typed = line.cells().get(5);
        String plain = typed.replaceAll("[\\s\u00a0\u202f€]", "").replace(',', '.');
        if (!plain.matches(AMOUNT) || new BigDecimal(plain).signum() == 0) {
            problem(line.number(), "projects-import.problem.cost", typed);
            return Optional.empty();
        }
        return Optional.of(Money.of(new BigDecimal(plain)));
    }

    private Optional<Coordinates> location(Line line) {
        String latitude = columns == COLUMNS.size() ? line.cells().get(8) : "";
        String longitude = columns == COLUMNS.size() ? line.cells().get(9) : "";
        Optional<Coordinates> location = Coordinates.parse(latitude, longitude);
        if (location.isEmpty() && !(latitude + longitude).isEmpty()) {
            problem(line.number(), "projects-import.problem.location", latitude, longitude);
        }
        return location;
    }

    private Optional<String> envelope(Line line) {
        String name = line.cells().get(7);
        if (!name.isEmpty() && !envelopes.containsKey(name)) {
            problem(line.number(), "projects-import.problem.envelope", name);
        }
        return Optional.ofNullable(envelopes.get(name));
    }

    private void problem(long line, String key, Object... arguments) {
        problems.add(new Problem(line, key, List.of(arguments)));
    }
}
