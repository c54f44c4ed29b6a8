package org.territoireouvert.runner.web.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.search.SearchIndex;
import org.territoireouvert.runner.search.SearchQuery;
import org.territoireouvert.runner.search.SearchResult;
import org.territoireouvert.runner.territory.Commune;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The page of search: a box, what was found, filters. */
final class SearchPage {

    private final WebParts parts;
    private final Messages messages;
    private final SearchIndex index;
    private final Territory territory;
    private final SearchWords words;

    SearchPage(WebParts parts) {
        this.parts = parts;
        this.messages = parts.messages();
        this.index = parts.search().index();
        this.territory = new Territory(parts.database(), parts.clock());
        this.words = new SearchWords(parts.search().sources(), territory);
    }

    Response show(CoreRequest request) {
        Locale locale = request.locale();
        Map<String, String> types = words.types(locale);
        SearchAddress address =
                SearchAddress.of(request, types.keySet(), parts.configuration().zone());
        String typed = address.chosen().words();
        String title = typed.isEmpty()
                ? messages.format(locale, "search.title")
                : messages.format(locale, "search.title.of", typed);
        SearchResult result =
                address.isEmpty() ? new SearchResult(List.of(), 0, false, Map.of()) : index.find(address.query());
        return Page.of("search/results", title)
                .description(messages.format(locale, "search.description"))
                .with("view", view(address, result, types, locale));
    }

    private SearchView view(SearchAddress address, SearchResult result, Map<String, String> types, Locale locale) {
        ListQuery chosen = address.chosen();
        int page = address.query().page();
        int lastPage = Math.max(1, (result.total() + SearchQuery.PAGE_SIZE - 1) / SearchQuery.PAGE_SIZE);
        List<Link> hint = new ArrayList<>();
        if (result.total() == 0 && page == 1 && !chosen.words().isEmpty()) {
            index.hint(chosen.words())
                    .ifPresent(other -> hint.add(new Link(other, chosen.with(ListQuery.WORDS, other))));
        }
        return new SearchView(
                chosen.words(),
                !address.isEmpty(),
                count(result, locale),
                words.hits(result.hits(), types),
                types(chosen, result, types),
                territories(chosen),
                chosen.value(SearchAddress.FROM),
                chosen.value(SearchAddress.UNTIL),
                chosen.choices(
                        SearchAddress.ORDER,
                        SearchAddress.ORDERS,
                        order -> messages.format(locale, "search.order." + order)),
                chips(chosen, types, locale),
                hint,
                page > 1 ? address.page(Math.min(page - 1, lastPage)) : "",
                page < lastPage ? address.page(page + 1) : "",
                result.more());
    }

    private String count(SearchResult result, Locale locale) {
        return result.more()
                ? messages.format(locale, "search.count.more", result.total())
                : messages.format(locale, "search.count", result.total());
    }

    private static List<Choice> types(ListQuery chosen, SearchResult result, Map<String, String> types) {
        UnaryOperator<String> label = type -> result.byType().isEmpty()
                ? types.getOrDefault(type, type)
                : types.getOrDefault(type, type) + " (" + result.byType().getOrDefault(type, 0) + ")";
        return chosen.choices(SearchAddress.TYPE, types.keySet(), label);
    }

    private List<Choice> territories(ListQuery chosen) {
        List<Commune> communes = territory.communes();
        return chosen.choices(
                SearchAddress.TERRITORY,
                communes.stream().map(Commune::code).toList(),
                code -> communes.stream()
                        .filter(commune -> commune.code().equals(code))
                        .map(Commune::name)
                        .findFirst()
                        .orElse(code));
    }

    private List<Link> chips(ListQuery chosen, Map<String, String> types, Locale locale) {
        List<Link> chips = new ArrayList<>();
        chip(chips, chosen, SearchAddress.TYPE, type -> types.getOrDefault(type, type));
        chip(chips, chosen, SearchAddress.TERRITORY, words::territoryName);
        chip(
                chips,
                chosen,
                SearchAddress.FROM,
                day -> messages.format(locale, "search.chip.from", LocalDate.parse(day)));
        chip(
                chips,
                chosen,
                SearchAddress.UNTIL,
                day -> messages.format(locale, "search.chip.until", LocalDate.parse(day)));
        return chips;
    }

    private static void chip(List<Link> chips, ListQuery chosen, String name, UnaryOperator<String> label) {
        String value = chosen.value(name);
        if (!value.isEmpty()) {
            chips.add(new Link(label.apply(value), chosen.without(name)));
        }
    }
}
