package org.territoireouvert.calls.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Slice;
import org.territoireouvert.calls.store.CallLine;

/**
 * The list of calls.
 *
 * @param found how many are found
 * @param all how many there are
 * @param slice those shown
 * @param states choices of the filter
 * @param filtered whether the filter is set
 * @param path of this list with its search, for the links to its other parts
 */
public record CallListView(long found, long all, Slice<Row> slice, List<Option> states, boolean filtered, String path) {

    private static final int FILTER_ABOVE = 12;

    /** A choice of the filter. */
    public record Option(String value, String label, boolean selected) {}

    /** A line of the list. */
    public record Row(
            String slug,
            String title,
            String summary,
            String funder,
            Money amount,
            Badge badge,
            boolean upcoming,
            LocalDate opensOn,
            LocalDate closesOn) {

        static Row of(CallLine line, LocalDate today, Messages messages, Locale locale) {
            return new Row(
                    line.slug(),
                    line.title(),
                    line.summary(),
                    line.funder(),
                    line.amount(),
                    CallBadges.of(line.state(today), line.closesOn(), today, messages, locale),
                    today.isBefore(line.opensOn()),
                    line.opensOn(),
                    line.closesOn());
        }
    }

    /** Tells whether the list is long enough for a filter. */
    public boolean filterable() {
        return filtered || all > FILTER_ABOVE;
    }
}
