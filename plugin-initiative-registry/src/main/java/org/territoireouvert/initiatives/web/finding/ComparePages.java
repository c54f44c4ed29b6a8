package org.territoireouvert.initiatives.web.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.finding.Facet;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Lessons;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.web.EntryWords;

/** Two or three entries side by side, a row for each thing that they say. */
public final class ComparePages {

    static final String PATH = "/initiatives/comparer";
    private static final String SLUGS = "fiches";

    private final PluginContext context;
    private final EntryRepository entries;

    /** Creates the page. */
    public ComparePages(PluginContext context, EntryRepository entries) {
        this.context = context;
        this.entries = entries;
    }

    /**
     * Something that all entries were asked.
     *
     * @param differs whether they do not say the same
     * @param cells of the entries in their order
     */
    public record CompareRow(String label, boolean differs, List<Cell> cells) {}

    /**
     * What one entry says.
     *
     * @param title of the entry
     * @param lines one fact each, none when it says nothing
     */
    public record Cell(String title, List<String> lines, Optional<Money> amount, Optional<Long> number) {}

    /** Shows them; one alone, or none, leads back to the list. */
    public Response show(Request request) {
        ListQuery.refuseOthers(request, SLUGS);
        List<Entry> shown = Comparison.slugs(request.query(SLUGS).orElse("")).stream()
                .flatMap(slug -> entries.find(slug).stream())
                .filter(entry -> entry.state().isRead())
                .toList();
        FilterWords words = new FilterWords(context.messages(), request.locale());
        return Page.of("initiative-compare", words.of("compare.title"))
                .crumb(words.of("menu.initiatives"), Filters.LIST)
                .with("entries", shown)
                .with("rows", shown.size() < 2 ? List.of() : rows(shown, words, request.locale()))
                .with(
                        "list",
                        Filters.LIST + "?" + Filters.COMPARED + "="
                                + shown.stream().map(Entry::slug).collect(Collectors.joining(",")));
    }

    private List<CompareRow> rows(List<Entry> shown, FilterWords words, Locale locale) {
        List<CompareRow> rows = new ArrayList<>();
        rows.add(one(
                "compare.kind",
                shown,
                sheet -> words.of("entry-kind." + sheet.kind().name().toLowerCase(Locale.ROOT)),
                words));
        rows.add(one("initiative.problem", shown, sheet -> sheet.subject().problem(), words));
        rows.add(one("initiative.story", shown, sheet -> sheet.subject().story(), words));
        rows.add(one("initiative.place", shown, sheet -> sheet.place().name(), words));
        rows.add(numbers("facet.population", shown, this::population, words));
        rows.add(one(
                "initiative.holder",
                shown,
                sheet -> sheet.partnership().holder().map(Body::name).orElse(""),
                words));
        rows.add(several(
                "facet.theme",
                shown,
                sheet -> sheet.subject().topics().stream().map(topic -> words.value(Facet.TOPIC, topic)),
                words));
        rows.add(several(
                "facet.methode",
                shown,
                sheet -> sheet.course().methods().stream().map(method -> words.value(Facet.METHOD, method)),
                words));
        rows.add(one("facet.phase", shown, sheet -> badge(sheet, locale), words));
        rows.add(one(
                "compare.started",
                shown,
                sheet -> sheet.course()
                        .startedOn()
                        .map(day -> String.valueOf(day.getYear()))
                        .orElse(""),
                words));
        rows.add(numbers("compare.participants", shown, sheet -> sheet.course().participants(), words));
        rows.add(amounts(shown, words));
        rows.add(numbers(
                "compare.hours",
                shown,
                sheet -> Optional.of(sheet.means().hours()).filter(hours -> hours > 0),
                words));
        rows.add(several(
                "initiative.results",
                shown,
                sheet -> sheet.lessons().results().stream().map(Lessons.Result::fact),
                words));
        rows.add(several("initiative.failures", shown, sheet -> sheet.lessons().failures().stream(), words));
        rows.add(several("initiative.conditions", shown, sheet -> sheet.lessons().conditions().stream(), words));
        rows.add(one(
                "facet.pair",
                shown,
                sheet -> words.of(sheet.sharing().isPeer() ? "compare.yes" : "compare.no"),
                words));
        return rows.stream().filter(ComparePages::saysSomething).toList();
    }

    private static boolean saysSomething(CompareRow row) {
        return row.cells().stream()
                .anyMatch(cell -> !cell.lines().isEmpty()
                        || cell.amount().isPresent()
                        || cell.number().isPresent());
    }

    private String badge(Sheet sheet, Locale locale) {
        return EntryWords.badge(sheet.course().phase(), sheet.course().status(), context.messages(), locale)
                .map(badge -> badge.label())
                .orElse("");
    }

    private Optional<Long> population(Sheet sheet) {
        return sheet.place().territories().stream()
                .findFirst()
                .flatMap(code -> context.service(Territories.class).find(code))
                .map(Territory::population)
                .filter(people -> people > 0)
                .map(Integer::longValue);
    }

    private static CompareRow one(String key, List<Entry> shown, Function<Sheet, String> text, FilterWords words) {
        return several(key, shown, sheet -> text.apply(sheet).lines().filter(line -> !line.isBlank()), words);
    }

    private static CompareRow several(
            String key, List<Entry> shown, Function<Sheet, Stream<String>> lines, FilterWords words) {
        return row(
                words.of(key),
                shown,
                entry -> new Cell(
                        entry.title(), lines.apply(entry.sheet()).toList(), Optional.empty(), Optional.empty()));
    }

    private static CompareRow numbers(
            String key, List<Entry> shown, Function<Sheet, Optional<Long>> number, FilterWords words) {
        return row(
                words.of(key),
                shown,
                entry -> new Cell(entry.title(), List.of(), Optional.empty(), number.apply(entry.sheet())));
    }

    private static CompareRow amounts(List<Entry> shown, FilterWords words) {
        return row(
                words.of("initiative.cost"),
                shown,
                entry ->
                        new Cell(entry.title(), List.of(), entry.sheet().means().total(), Optional.empty()));
    }

    private static CompareRow row(String label, List<Entry> shown, Function<Entry, Cell> cell) {
        List<Cell> cells = shown.stream().map(cell).toList();
        boolean differs = cells.stream()
                        .map(each -> List.of(each.lines(), each.amount(), each.number()))
                        .distinct()
                        .count()
                > 1;
        return new CompareRow(label, differs, cells);
    }
}
