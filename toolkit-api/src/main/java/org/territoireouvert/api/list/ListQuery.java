package org.territoireouvert.api.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.Request;

/**
 * What a reader chose on a list, as it stands in the address; the one way to read it. Immutable.
 *
 * @param path of the list, from {@code /}
 * @param filters in the order of the address
 * @param values of what is chosen, by the name of its parameter; {@link #WORDS} among them
 */
public record ListQuery(String path, List<ListFilter> filters, Map<String, String> values) {

    /** Parameter of the words that are looked for. */
    public static final String WORDS = "q";

    /** Longest value that is read; the rest of words is cut off. */
    public static final int LONGEST = 200;

    private static final Pattern ADDED = Pattern.compile("utm_.+|mtm_.+|at_.+|fbclid|gclid|msclkid|ok|fait");

    /** Copies the collections. */
    public ListQuery {
        filters = List.copyOf(filters);
        values = Map.copyOf(values);
    }

    /**
     * Reads what is chosen.
     *
     * @param path of the list
     * @param filters all that may be chosen beside words
     * @throws UnknownChoiceException when a filter of known values has another one, or when the list has no such filter
     */
    public static ListQuery read(Request request, String path, ListFilter... filters) {
        refuseOthers(
                request,
                Stream.concat(
                                Stream.of(WORDS, Keyset.BEFORE, Keyset.AFTER),
                                Stream.of(filters).map(ListFilter::name))
                        .toArray(String[]::new));
        Map<String, String> values = new LinkedHashMap<>();
        request.query(WORDS)
                .map(String::strip)
                .map(words -> words.length() <= LONGEST ? words : words.substring(0, LONGEST))
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> values.put(WORDS, words));
        for (ListFilter filter : filters) {
            request.query(filter.name()).ifPresent(value -> values.put(filter.name(), checked(filter, value)));
        }
        return new ListQuery(path, List.of(filters), values);
    }

    /**
     * Refuses parameters that a list does not have, so that a misspelt filter is not taken for none. Those pass that newsletters
     * and social networks add to the links they spread, and those by which the site tells what was just done.
     *
     * @param known all parameters of the list
     * @throws UnknownChoiceException for the first other one
     */
    public static void refuseOthers(Request request, String... known) {
        Set<String> names = Set.of(known);
        request.queryNames().stream()
                .filter(name -> !names.contains(name) && !ADDED.matcher(name).matches())
                .findFirst()
                .ifPresent(unknown -> {
                    throw new UnknownChoiceException(unknown);
                });
    }

    private static String checked(ListFilter filter, String value) {
        boolean known = filter.values().map(all -> all.contains(value)).orElse(value.length() <= LONGEST);
        if (!known) {
            throw new UnknownChoiceException(filter.name());
        }
        return value;
    }

    /** Returns the words that are looked for, empty for all. */
    public String words() {
        return value(WORDS);
    }

    /** Returns what is chosen, empty when nothing. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Returns which constant is chosen for a filter by an enum. */
    public <E extends Enum<E>> Optional<E> value(String name, Class<E> choices) {
        String value = value(name);
        return Arrays.stream(choices.getEnumConstants())
                .filter(constant -> ListFilter.value(constant).equals(value))
                .findFirst();
    }

    /** Tells whether anything but words is chosen. */
    public boolean isFiltered() {
        return values.keySet().stream().anyMatch(name -> !name.equals(WORDS));
    }

    /** Returns the address of the list with what is chosen, from its beginning. */
    public String address() {
        return addressOf(values);
    }

    /** Returns that address without one of the choices. */
    public String without(String name) {
        return dropping(name).address();
    }

    /** Returns all other choices. */
    public ListQuery dropping(String name) {
        Map<String, String> rest = new LinkedHashMap<>(values);
        rest.remove(name);
        return new ListQuery(path, filters, rest);
    }

    /** Returns that address with another choice. */
    public String with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return addressOf(more);
    }

    private String addressOf(Map<String, String> chosen) {
        StringBuilder address = new StringBuilder(path);
        append(address, WORDS, chosen);
        filters.forEach(filter -> append(address, filter.name(), chosen));
        return address.toString();
    }

    private static void append(StringBuilder address, String name, Map<String, String> chosen) {
        String value = chosen.getOrDefault(name, "");
        if (!value.isEmpty()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /**
     * Returns the choices of a filter.
     *
     * @param offered values in their order
     * @param label words of a value
     */
    public List<Choice> choices(String name, Collection<String> offered, UnaryOperator<String> label) {
        String chosen = value(name);
        return offered.stream()
                .map(value -> new Choice(value, label.apply(value), value.equals(chosen)))
                .toList();
    }

    /** Returns the choices of a filter by an enum. */
    public <E extends Enum<E>> List<Choice> choices(
            String name, Class<E> constants, java.util.function.Function<E, String> label) {
        String chosen = value(name);
        return Arrays.stream(constants.getEnumConstants())
                .map(constant -> {
                    String value = ListFilter.value(constant);
                    return new Choice(value, label.apply(constant), value.equals(chosen));
                })
                .toList();
    }
}
