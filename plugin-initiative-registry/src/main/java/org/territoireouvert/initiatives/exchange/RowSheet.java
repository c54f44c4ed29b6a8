package org.territoireouvert.initiatives.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.territoireouvert.api.data.Licence;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.standard.ParticipationLevel;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.initiatives.entry.Slugs;
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
import org.territoireouvert.initiatives.model.Practice;
import org.territoireouvert.initiatives.model.RelationKind;
import org.territoireouvert.initiatives.model.Sharing;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.Subject;
import org.territoireouvert.initiatives.model.Topic;
import org.territoireouvert.initiatives.model.WebAddress;

/** Makes a sheet of a row; says everything that is wrong with it. One per row. */
final class RowSheet {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_SLUG = 80;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 9;
    private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000_000_000L);

    private final ImportRow row;
    private final Mapping mapping;
    private final Vocabulary vocabulary;
    private final List<ImportProblem> problems = new ArrayList<>();

    /**
     * What a row says.
     *
     * @param slug that it gives, empty when it gives none
     * @param related identifiers of others
     */
    record Read(long line, String slug, Sheet sheet, Map<RelationKind, List<String>> related) {}

    RowSheet(ImportRow row, Mapping mapping, Vocabulary vocabulary) {
        this.row = row;
        this.mapping = mapping;
        this.vocabulary = vocabulary;
    }

    /** Returns what was wrong, after {@link #read}. */
    List<ImportProblem> problems() {
        return problems;
    }

    /** Reads the row; what is wrong is empty on the sheet. */
    Read read() {
        String slug = text(ImportField.IDENTIFIER);
        if (!slug.isEmpty() && (slug.length() > LONGEST_SLUG || !slug.matches(SLUG) || Slugs.isReserved(slug))) {
            problem("import.problem.slug", slug);
        }
        String title = text(ImportField.TITLE);
        if (title.isEmpty()) {
            problem("import.problem.missing", mapping.column(ImportField.TITLE).orElse("titre"));
        } else if (title.length() > LONGEST_TITLE) {
            problem("import.problem.title-too-long", LONGEST_TITLE);
        }
        EntryKind kind = code(ImportField.KIND, EntryKind.class).orElse(EntryKind.INITIATIVE);
        Sheet sheet = Sheet.empty(kind)
                .with(new Subject(
                        title,
                        text(ImportField.SUMMARY),
                        text(ImportField.PROBLEM),
                        text(ImportField.STORY),
                        codes(ImportField.TOPICS, Topic.class)))
                .with(new Place(text(ImportField.PLACE), items(ImportField.TERRITORIES, "[\\s,;]+"), point()))
                .with(new Partnership(
                        holder(),
                        items(ImportField.PARTNERS, "\n|;").stream()
                                .map(name -> new Body(name, "", ""))
                                .toList()))
                .with(course())
                .with(new Means(costs(), ""))
                .with(new Lessons(
                        items(ImportField.RESULTS, "\n").stream()
                                .map(fact -> new Lessons.Result(fact, ""))
                                .toList(),
                        items(ImportField.FAILURES, "\n"),
                        items(ImportField.CONDITIONS, "\n")))
                .with(new Sharing(
                        text(ImportField.KIT),
                        links(),
                        code(ImportField.LICENCE, Licence.class).orElse(Licence.ETALAB_2_0),
                        text(ImportField.CONTACT),
                        "",
                        false));
        return new Read(
                row.line(),
                slug,
                sheet,
                Map.of(
                        RelationKind.REUSES, items(ImportField.REUSES, "[\\s,;]+"),
                        RelationKind.INSPIRED_BY, items(ImportField.INSPIRED_BY, "[\\s,;]+"),
                        RelationKind.PART_OF, items(ImportField.PART_OF, "[\\s,;]+")));
    }

    private String text(ImportField field) {
        return mapping.column(field)
                .map(column -> row.cells().getOrDefault(column, ""))
                .orElse("");
    }

    private List<String> items(ImportField field, String separator) {
        return Stream.of(text(field).split(separator))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private <E extends Enum<E>> Optional<E> code(ImportField field, Class<E> type) {
        String word = text(field);
        return word.isEmpty() ? Optional.empty() : named(field, word, type);
    }

    private <E extends Enum<E>> Set<E> codes(ImportField field, Class<E> type) {
        Set<E> found = new LinkedHashSet<>();
        items(field, "\n|;|,").forEach(word -> named(field, word, type).ifPresent(found::add));
        return found;
    }

    private <E extends Enum<E>> Optional<E> named(ImportField field, String word, Class<E> type) {
        Optional<E> found = vocabulary.find(type, word);
        if (found.isEmpty()) {
            problem("import.problem.code", word, mapping.column(field).orElse(field.word()), vocabulary.examples(type));
        }
        return found;
    }

    private Optional<Body> holder() {
        String name = text(ImportField.HOLDER);
        String number = text(ImportField.HOLDER_NUMBER).replaceAll("\\s", "");
        return name.isEmpty() ? Optional.empty() : Optional.of(new Body(name, number, ""));
    }

    private Optional<Coordinates> point() {
        String latitude = text(ImportField.LATITUDE);
        String longitude = text(ImportField.LONGITUDE);
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        Optional<Coordinates> point = Coordinates.parse(latitude, longitude);
        if (point.isEmpty()) {
            problem("import.problem.point", latitude, longitude);
        }
        return point;
    }

    private Course course() {
        Optional<LocalDate> start = day(ImportField.START);
        Optional<LocalDate> end = day(ImportField.END);
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            problem("import.problem.end", end.get().toString(), start.get().toString());
            end = Optional.empty();
        }
        return new Course(
                code(ImportField.PHASE, Phase.class),
                code(ImportField.STATUS, PhaseStatus.class),
                code(ImportField.LEVEL, ParticipationLevel.class),
                codes(ImportField.METHODS, Practice.class),
                start,
                end,
                number(ImportField.PARTICIPANTS),
                "");
    }

    private Optional<LocalDate> day(ImportField field) {
        String text = text(field);
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(
                            text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text));
        } catch (DateTimeException noDate) {
            return problem("import.problem.date", text);
        }
    }

    private Optional<Long> number(ImportField field) {
        String text = text(field).replaceAll("[\\s\u00a0\u202f]", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return text.matches("[0-9]{1," + LONGEST_NUMBER + "}")
                ? Optional.of(Long.parseLong(text))
                : problem("import.problem.number", text);
    }

    private List<Cost> costs() {
        String text =
                text(ImportField.COST).replaceAll("[\\s\u00a0\u202f€]", "").replace(',', '.');
        long hours = number(ImportField.HOURS).orElse(0L);
        if (text.isEmpty()) {
            return hours == 0 ? List.of() : List.of(new Cost(Cost.Kind.OTHER, new Money(0), hours, ""));
        }
        if (!text.matches("[0-9]{1,13}([.][0-9]{1,2})?") || new BigDecimal(text).compareTo(DEAREST) > 0) {
            problem("import.problem.cost", text);
            return List.of();
        }
        return List.of(new Cost(Cost.Kind.OTHER, Money.of(new BigDecimal(text)), hours, ""));
    }

    private List<Sharing.SheetLink> links() {
        List<Sharing.SheetLink> links = new ArrayList<>();
        for (String address : items(ImportField.LINKS, "[\\s;]+")) {
            if (WebAddress.isPage(address)) {
                links.add(new Sharing.SheetLink(address, address));
            } else {
                problem("import.problem.link", address);
            }
        }
        return links;
    }

    private <T> Optional<T> problem(String key, Object... arguments) {
        problems.add(new ImportProblem(row.line(), key, arguments));
        return Optional.empty();
    }
}
