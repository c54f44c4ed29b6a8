package org.territoireouvert.api.list;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A parameter by which a list is narrowed or ordered.
 *
 * @param name as in the address
 * @param values that may be chosen, in the order in which they are offered; empty when any text may stand there, of which an
 *     unknown one finds nothing
 */
public record ListFilter(String name, Optional<List<String>> values) {

    /** Copies the values. */
    public ListFilter {
        values = values.map(List::copyOf);
    }

    /** Declares a filter by the constants of an enum, in lower case; another value is refused. */
    public static ListFilter of(String name, Class<? extends Enum<?>> choices) {
        return of(
                name,
                Arrays.stream(choices.getEnumConstants()).map(ListFilter::value).toList());
    }

    /** Declares a filter by known values; another value is refused. */
    public static ListFilter of(String name, Collection<String> values) {
        return new ListFilter(name, Optional.of(List.copyOf(values)));
    }

    /** Declares a filter by values that come and go, for example places: an unknown one finds nothing. */
    public static ListFilter open(String name) {
        return new ListFilter(name, Optional.empty());
    }

    /** Returns how a constant is written in the address. */
    public static String value(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
