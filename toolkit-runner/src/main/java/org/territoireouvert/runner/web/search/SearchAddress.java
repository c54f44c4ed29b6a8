package org.territoireouvert.runner.web.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.UnknownChoiceException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.runner.search.SearchQuery;

/**
 * What a reader asks for, as it stands in the address.
 *
 * @param chosen what is chosen, without the page
 * @param query what it means
 */
record SearchAddress(ListQuery chosen, SearchQuery query) {

    static final String PATH = "/recherche";
    static final String TYPE = "type";
    static final String TERRITORY = "territoire";
    static final String FROM = "du";
    static final String UNTIL = "au";
    static final String ORDER = "tri";
    static final String PAGE = "page";

    private static final String BY_RELEVANCE = "pertinence";
    private static final String BY_DATE = "date";
    static final List<String> ORDERS = List.of(BY_RELEVANCE, BY_DATE);

    /** Reads an address; a page that is far beyond the last is a page without results. */
    static SearchAddress of(Request request, Collection<String> types, ZoneId zone) {
        ListQuery chosen = ListQuery.read(
                        request,
                        PATH,
                        ListFilter.of(TYPE, types),
                        ListFilter.open(TERRITORY),
                        ListFilter.open(FROM),
                        ListFilter.open(UNTIL),
                        ListFilter.of(ORDER, ORDERS),
                        ListFilter.open(PAGE))
                .dropping(PAGE);
        SearchQuery query = new SearchQuery(
                chosen.words(),
                chosen(chosen, TYPE),
                chosen(chosen, TERRITORY),
                day(chosen, FROM).map(day -> start(day, zone)),
                day(chosen, UNTIL).map(day -> start(day.plusDays(1), zone)),
                chosen.value(ORDER).equals(BY_DATE) ? SearchQuery.Order.DATE : SearchQuery.Order.RELEVANCE,
                page(request));
        return new SearchAddress(chosen, query);
    }

    private static Optional<String> chosen(ListQuery chosen, String name) {
        return Optional.of(chosen.value(name)).filter(value -> !value.isEmpty());
    }

    private static Optional<LocalDate> day(ListQuery chosen, String name) {
        return chosen(chosen, name).map(text -> {
            if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                throw new UnknownChoiceException(name);
            }
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noSuchDay) {
                throw new UnknownChoiceException(name);
            }
        });
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static int page(Request request) {
        String text = request.query(PAGE).orElse("1");
        if (!text.matches("[0-9]{1,20}") || text.matches("0+")) {
            throw new UnknownChoiceException(PAGE);
        }
        boolean beyond = text.length() > String.valueOf(SearchQuery.MOST_PAGES).length();
        return beyond ? SearchQuery.MOST_PAGES + 1 : Integer.parseInt(text);
    }

    /** Tells whether anything is asked for. */
    boolean isEmpty() {
        return chosen.values().keySet().stream().allMatch(ORDER::equals);
    }

    /** Returns the address of another page of the results. */
    String page(int number) {
        String address = chosen.address();
        return number == 1 ? address : address + (address.contains("?") ? "&" : "?") + PAGE + "=" + number;
    }
}
