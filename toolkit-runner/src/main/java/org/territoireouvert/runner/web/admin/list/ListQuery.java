package org.territoireouvert.runner.web.admin.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.route.RefusedRequest.Reason;

/**
 * What was asked of a list: words, and choices of the filters that it declares. The macro {@code listFilters} draws it; a value
 * that is not offered is refused with status 400. Not thread-safe; one per request.
 */
public final class ListQuery {

    private static final int LONGEST = 200;
    private static final String WORDS = "q";

    /** A value of a filter. */
    public record Choice(String value, String label, boolean selected) {}

    /** A filter with its values; the value of all is empty. */
    public record Filter(String name, String label, List<Choice> choices) {
        /** Copies the list. */
        public Filter {
            choices = List.copyOf(choices);
        }
    }

    private final CoreRequest request;
    private final Messages messages;
    private final String path;
    private final String words;
    private final Map<String, String> chosen = new LinkedHashMap<>();
    private final List<Filter> filters = new ArrayList<>();

    private ListQuery(CoreRequest request, Messages messages, String path) {
        this.request = request;
        this.messages = messages;
        this.path = path;
        String typed = request.query(WORDS).orElse("").strip();
        this.words = typed.substring(0, Math.min(LONGEST, typed.length()));
        if (!words.isEmpty()) {
            chosen.put(WORDS, words);
        }
    }

    /**
     * Reads the words that were typed.
     *
     * @param path of the list; its table is at the same address with {@code .csv}
     */
    public static ListQuery of(CoreRequest request, Messages messages, String path) {
        return new ListQuery(request, messages, path);
    }

    /**
     * Declares a filter and reads its value.
     *
     * @param labelKey message of the runtime; that of a value is the same with a dot and the value
     * @throws RefusedRequest when a value was asked for that is not offered
     */
    public ListQuery filter(String name, String labelKey, List<String> values) {
        String value = request.query(name).orElse("");
        if (!value.isEmpty() && !values.contains(value)) {
            throw new RefusedRequest(Reason.MALFORMED, "the filter " + name + " has no value " + value);
        }
        if (!value.isEmpty()) {
            chosen.put(name, value);
        }
        filters.add(new Filter(
                name,
                messages.format(request.locale(), labelKey),
                values.stream()
                        .map(code -> new Choice(
                                code, messages.format(request.locale(), labelKey + "." + code), code.equals(value)))
                        .toList()));
        return this;
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
        return List.copyOf(filters);
    }

    private String query() {
        String query = chosen.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
