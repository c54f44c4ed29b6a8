package org.territoireouvert.ambassadors.web;

import java.time.LocalDate;
import java.util.List;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.api.web.Slice;

/**
 * The list of ambassadors.
 *
 * @param found how many are found
 * @param all how many there are
 * @param path of this list with its search, for the links to its other parts
 */
public record AmbassadorListView(
        long found, long all, Slice<Row> slice, List<Option> communes, boolean filtered, String path) {

    private static final int FILTER_ABOVE = 12;

    /** A choice of the filter. */
    public record Option(String value, String label, boolean selected) {}

    /** A card of the list. */
    public record Row(
            String slug, String initials, String name, String commune, String themes, String mandate, LocalDate to) {

        static Row of(Ambassador ambassador) {
            StringBuilder initials = new StringBuilder();
            for (String word : ambassador.name().split("[ -]")) {
                if (!word.isEmpty() && initials.length() < 2) {
                    initials.append(word.charAt(0));
                }
            }
            return new Row(
                    ambassador.slug(),
                    initials.toString(),
                    ambassador.name(),
                    ambassador.commune(),
                    ambassador.themes(),
                    ambassador.mandate(),
                    ambassador.to());
        }
    }

    /** Tells whether the list is long enough for a filter. */
    public boolean filterable() {
        return filtered || all > FILTER_ABOVE;
    }
}
