package org.territoireouvert.participatorybudget.project;

import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.UnknownChoiceException;
import org.territoireouvert.api.web.Request;

/**
 * What a person looks for in a list of projects; empty texts look for everything.
 *
 * @param words in title, description, place or proposer
 * @param place quarter or commune
 * @param theme theme
 * @param envelope number of an envelope, 0 for all
 * @param cost range of cost
 * @param sort order of the list
 */
public record ProjectFilter(String words, String place, String theme, int envelope, Cost cost, Sort sort) {

    private static final String PLACE = "lieu";
    private static final String THEME = "theme";
    private static final String ENVELOPE = "enveloppe";
    private static final String COST = "cout";
    private static final String SORT = "tri";

    /** Ranges of cost, in whole currency units. */
    public enum Cost {
        /** Any cost. */
        ALL(0, Long.MAX_VALUE / 100),
        /** Under 20,000. */
        LOW(0, 20_000),
        /** From 20,000 to under 60,000. */
        MIDDLE(20_000, 60_000),
        /** From 60,000. */
        HIGH(60_000, Long.MAX_VALUE / 100);

        private final long from;
        private final long below;

        Cost(long from, long below) {
            this.from = from;
            this.below = below;
        }

        long fromCents() {
            return from * 100;
        }

        long belowCents() {
            return below * 100;
        }
    }

    /** Orders of the list. */
    public enum Sort {
        /** As on the ballot paper. */
        BALLOT,
        /** Cheapest first. */
        COST
    }

    /** Reads what is chosen in the list of projects at an address. */
    public static ListQuery read(Request request, String path) {
        ListQuery chosen = ListQuery.read(
                request,
                path,
                ListFilter.open(PLACE),
                ListFilter.open(THEME),
                ListFilter.open(ENVELOPE),
                ListFilter.of(COST, Cost.class),
                ListFilter.of(SORT, Sort.class));
        if (!chosen.value(ENVELOPE).matches("[0-9]{0,3}")) {
            throw new UnknownChoiceException(ENVELOPE);
        }
        return chosen;
    }

    /** Returns what was chosen as a filter. */
    public static ProjectFilter of(ListQuery chosen) {
        String envelope = chosen.value(ENVELOPE);
        return new ProjectFilter(
                chosen.words(),
                chosen.value(PLACE),
                chosen.value(THEME),
                envelope.isEmpty() ? 0 : Integer.parseInt(envelope),
                chosen.value(COST, Cost.class).orElse(Cost.ALL),
                chosen.value(SORT, Sort.class).orElse(Sort.BALLOT));
    }

    /** Tells whether some projects may be left out. */
    public boolean isActive() {
        return !(words.isEmpty() && place.isEmpty() && theme.isEmpty() && envelope == 0 && cost == Cost.ALL);
    }
}
