package org.territoireouvert.participatorybudget.project;

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

    private static final int LONGEST = 200;

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

    /** Reads the filter from an address; unknown choices count as all. */
    public static ProjectFilter of(Request request) {
        return new ProjectFilter(
                text(request, "q"),
                text(request, "lieu"),
                text(request, "theme"),
                number(request, "enveloppe"),
                choice(request, "cout", Cost.class, Cost.ALL),
                choice(request, "tri", Sort.class, Sort.BALLOT));
    }

    /** Tells whether some projects may be left out. */
    public boolean isActive() {
        return !(words.isEmpty() && place.isEmpty() && theme.isEmpty() && envelope == 0 && cost == Cost.ALL);
    }

    private static String text(Request request, String name) {
        String text = request.query(name).orElse("").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static int number(Request request, String name) {
        String text = text(request, name);
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }

    private static <E extends Enum<E>> E choice(Request request, String name, Class<E> type, E other) {
        String asked = request.query(name).orElse("");
        for (E choice : type.getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(asked)) {
                return choice;
            }
        }
        return other;
    }
}
