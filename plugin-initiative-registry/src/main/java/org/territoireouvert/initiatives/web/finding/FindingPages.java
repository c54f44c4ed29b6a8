package org.territoireouvert.initiatives.web.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.call.OpenCallRepository;
import org.territoireouvert.initiatives.entry.EntryContents;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.finding.Catalogue;
import org.territoireouvert.initiatives.finding.Facet;
import org.territoireouvert.initiatives.finding.Found;
import org.territoireouvert.initiatives.web.OpenCallRow;

/** The list of entries with all its filters. */
public final class FindingPages {

    private static final int CALLS = 3;
    private static final int COLUMNS = 2;
    private static final int COMPARABLE = 5;

    private final PluginContext context;
    private final EntryRepository entries;
    private final Catalogue catalogue;
    private final OpenCallRepository calls;
    private final EntryContents contents;

    /** Creates the page. */
    public FindingPages(
            PluginContext context,
            EntryRepository entries,
            Catalogue catalogue,
            OpenCallRepository calls,
            EntryContents contents) {
        this.context = context;
        this.entries = entries;
        this.catalogue = catalogue;
        this.calls = calls;
        this.contents = contents;
    }

    /** Shows the list. */
    public Response list(Request request) {
        Territories territories = context.service(Territories.class);
        Chosen chosen = Chosen.of(Filters.read(request, Filters.LIST), territories);
        Locale locale = request.locale();
        Messages messages = context.messages();
        FilterWords words = new FilterWords(messages, locale);
        Found found = catalogue.find(chosen.wanted(), Keyset.of(request, COLUMNS));
        List<FoundRow> rows = contents.shown(entries.lines(found.slugs().items())).stream()
                .map(line -> FoundRow.of(line, chosen, messages, locale))
                .toList();
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        return Page.of("initiative-list", words.of("initiatives.title"))
                .description(words.of("initiatives.lead"))
                .with("filters", FilterForm.of(chosen, found.counts(), territories, words))
                .with("count", found.number())
                .with(
                        "slice",
                        new Slice<>(
                                rows, found.slugs().previous(), found.slugs().next()))
                .with("address", chosen.query().address())
                .with("unknown", chosen.unknown())
                .with(
                        "uncounted",
                        chosen.like().filter(like -> like.population() == 0).map(Territory::name))
                .with("comparable", comparable(chosen, territories))
                .with("orders", orders(chosen, words))
                .with("order", chosen.query().value(Filters.ORDER))
                .with("map", addressOf(Filters.MAP, chosen))
                .with("keep", "/initiatives/recherches/nouvelle?" + Filters.kept(chosen.query()))
                .with("isNarrowed", !Filters.kept(chosen.query()).isEmpty())
                .with("compared", compared(chosen))
                .with("compare", ComparePages.PATH + "?fiches=" + String.join(",", chosen.compared()))
                .with("compareNone", chosen.query().without(Filters.COMPARED))
                .with("comparedValue", chosen.query().value(Filters.COMPARED))
                .with(
                        "calls",
                        calls.openOn(today, CALLS).stream()
                                .map(call -> new OpenCallRow(call.title(), call.path(), call.closesOn()))
                                .toList());
    }

    static String addressOf(String path, Chosen chosen) {
        String kept = Filters.kept(chosen.query());
        return kept.isEmpty() ? path : path + "?" + kept;
    }

    /** Where a comparison of territories leads somewhere, for who compares with one of which nothing is known or found. */
    private List<Link> comparable(Chosen chosen, Territories territories) {
        return chosen.like().isEmpty()
                ? List.of()
                : catalogue.comparable(COMPARABLE).stream()
                        .flatMap(code -> territories.find(code).stream())
                        .map(one -> new Link(one.name(), chosen.query().with(Facet.LIKE.parameter(), one.code())))
                        .toList();
    }

    private List<Link> compared(Chosen chosen) {
        return entries.lines(chosen.compared()).stream()
                .map(line -> new Link(
                        line.title(),
                        chosen.query().with(Filters.COMPARED, Comparison.toggled(chosen.compared(), line.slug()))))
                .toList();
    }

    private static List<Choice> orders(Chosen chosen, FilterWords words) {
        String now = switch (Chosen.order(chosen.query())) {
            case BEST -> "pertinence";
            case NEWEST -> "recent";
            case QUALITY -> "qualite";
        };
        return Filters.ORDERS.stream()
                .filter(order ->
                        !order.equals("pertinence") || !chosen.query().words().isEmpty())
                .map(order -> new Choice(
                        chosen.query().with(Filters.ORDER, order), words.of("order." + order), order.equals(now)))
                .toList();
    }
}
