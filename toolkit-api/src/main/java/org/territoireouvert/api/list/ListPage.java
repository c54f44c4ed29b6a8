package org.territoireouvert.api.list;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.api.web.Choice;

/**
 * What the template of a list shows; the macros {@code #listHead} and {@code #pagination} draw it.
 *
 * @param query what is chosen
 * @param slice the items shown
 * @param found how many are found, at most {@link #MOST_COUNTED} and one
 * @param filters that are offered, in order
 */
public record ListPage<R>(ListQuery query, Slice<R> slice, int found, List<Offered> filters) {

    /** How many items of a list are counted, so that no page counts a whole table. */
    public static final int MOST_COUNTED = 1_000;

    private static final int FILTER_ABOVE = 12;

    /**
     * A filter that is offered.
     *
     * @param name of its parameter
     * @param label what it is about
     * @param all words for no choice
     * @param choices in order
     */
    public record Offered(String name, String label, String all, List<Choice> choices) {
        /** Copies the choices. */
        public Offered {
            choices = List.copyOf(choices);
        }
    }

    /** Copies the filters. */
    public ListPage {
        filters = List.copyOf(filters);
    }

    /** Starts a page without filters. */
    public static <R> ListPage<R> of(ListQuery query, Slice<R> slice, int found) {
        return new ListPage<>(query, slice, found, List.of());
    }

    /** Returns this page with one more filter. */
    public ListPage<R> filter(String name, String label, String all, List<Choice> choices) {
        List<Offered> more = new ArrayList<>(filters);
        more.add(new Offered(name, label, all, choices));
        return new ListPage<>(query, slice, found, more);
    }

    /** Tells whether more are found than are counted. */
    public boolean more() {
        return found > MOST_COUNTED;
    }

    /** Returns how many items are counted. */
    public int mostCounted() {
        return MOST_COUNTED;
    }

    /** Tells whether the list is long enough for filters, or one is set. */
    public boolean filterable() {
        return !filters.isEmpty() && (query.isFiltered() || found > FILTER_ABOVE);
    }
}
