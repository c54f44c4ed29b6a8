package org.territoireouvert.initiatives.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Slice;
import org.territoireouvert.initiatives.model.Initiative;

/**
 * The list of initiatives.
 *
 * @param found how many are found
 * @param all how many there are
 * @param slice those shown
 * @param filtered whether a filter is set
 * @param calls for projects that are open
 * @param path of this list with its search, for the links to its other parts
 */
public record InitiativeListView(
        long found,
        long all,
        Slice<Row> slice,
        List<Option> communes,
        List<Option> phases,
        boolean filtered,
        List<Call> calls,
        String path) {

    private static final int FILTER_ABOVE = 12;

    /** A choice of a filter. */
    public record Option(String value, String label, boolean selected) {}

    /** A call for projects that is open. */
    public record Call(String title, String path, LocalDate closesOn) {}

    /** A card of the list. */
    public record Row(String slug, String title, String summary, Badge badge, String commune, String year, Money cost) {

        static Row of(Initiative initiative, Messages messages, Locale locale) {
            return new Row(
                    initiative.slug(),
                    initiative.title(),
                    initiative.summary(),
                    PhaseBadge.of(initiative.phase(), messages, locale),
                    initiative.commune(),
                    String.valueOf(initiative.startedOn().getYear()),
                    initiative.cost());
        }
    }

    /** Tells whether the list is long enough for filters. */
    public boolean filterable() {
        return filtered || all > FILTER_ABOVE;
    }
}
