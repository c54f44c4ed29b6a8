package org.territoireouvert.runner.web.admin.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.UnknownChoiceException;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.runner.web.route.CoreRequest;

/**
 * What was asked of a list of the administration: words, and choices of the filters that it declares. The macro {@code listFilters} draws it; a value
 * that is not offered is refused with status 400. Not thread-safe; one per request.
 */
public final class AdminList {

    private static final String WORDS = ListQuery.WORDS;

    /**
     * A filter that a list has.
     *
     * @param labelKey message of the runtime; that of a value is the same with a dot and the value
     */
    public record Offered(String name, String labelKey, List<String> values) {
        /** Copies the list. */
        public Offered {
            values = List.copyOf(values);
        }

        private Filter shown(Messages messages, Locale locale, String chosen) {
            return new Filter(
                    name,
                    messages.format(locale, labelKey),
                    values.stream()
                            .map(code -> new Choice(
                                    code, messages.format(locale, labelKey + "." + code), code.equals(chosen)))
                            .toList());
        }
    }

    /** A filter with its values; the value of all is empty. */
    public record Filter(String name, String label, List<Choice> choices) {
        /** Copies the list. */
        public Filter {
            choices = List.copyOf(choices);
        }
    }

    private final String path;
    private final String words;
    private final Map<String, String> chosen = new LinkedHashMap<>();
    private final List<Filter> filters;

    private AdminList(ListQuery read, List<Filter> filters) {
        this.path = read.path();
        this.words = read.words();
        this.filters = filters;
        if (!words.isEmpty()) {
            chosen.put(WORDS, words);
        }
        filters.stream()
                .filter(filter -> !read.value(filter.name()).isEmpty())
                .forEach(filter -> chosen.put(filter.name(), read.value(filter.name())));
    }

    /**
     * Reads what was asked.
     *
     * @param path of the list; its table is at the same address with {@code .csv}
     * @param offered filters of the list
     * @throws UnknownChoiceException when a filter or a value was asked for that is not offered
     */
    public static AdminList of(CoreRequest request, Messages messages, String path, Offered... offered) {
        ListFilter[] filters = Stream.of(offered)
                .map(filter -> ListFilter.of(filter.name(), filter.values()))
                .toArray(ListFilter[]::new);
        ListQuery read = ListQuery.read(request, path, filters);
        return new AdminList(
                read,
                Stream.of(offered)
                        .map(filter -> filter.shown(messages, request.locale(), read.value(filter.name())))
                        .toList());
    }

    /** Returns the words, possibly none. */
    public String words() {
        return words;
    }

    /** Returns the chosen value of a filter, empty for all. */
    public String value(String filter) {
        return chosen.getOrDefault(filter, "");
    }

    /** Tells whether everything is asked for. */
    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    /** Returns the address of the list without a choice. */
    public String path() {
        return path;
    }

    /** Returns the address of the list with what was chosen, for its other parts. */
    public String address() {
        return path + query();
    }

    /** Returns the address of the table with what was chosen. */
    public String table() {
        return path + ".csv" + query();
    }

    /** Returns the filters in the order of their declaration. */
    public List<Filter> filters() {
        return filters;
    }

    private String query() {
        String query = chosen.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
