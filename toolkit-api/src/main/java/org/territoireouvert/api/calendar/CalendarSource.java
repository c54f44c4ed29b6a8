package org.territoireouvert.api.calendar;

import java.time.Instant;
import java.util.List;

/**
 * Dates that a plugin brings into the agenda, its page {@code /agenda} and its calendar {@code /agenda.ics}.
 *
 * @param name lower-case words joined by hyphens, unique in the plugin
 * @param labelKey message: what they are ("Réunions publiques")
 * @param entries reads them
 */
public record CalendarSource(String name, String labelKey, Entries entries) {

    /** Reads entries. */
    @FunctionalInterface
    public interface Entries {
        /**
         * Returns the public entries that end at or after {@code from} and start before {@code until}, by start, at most
         * {@code limit}.
         */
        List<CalendarEntry> between(Instant from, Instant until, int limit) throws Exception;
    }
}
