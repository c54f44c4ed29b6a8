package org.territoireouvert.api.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the site's agenda: a meeting, a deadline, a phase.
 *
 * @param id unique in its source and stable, so that calendars that subscribed change their entry instead of adding one
 * @param title plain text
 * @param path page of this site that says more, from {@code /}
 * @param start when it begins
 * @param end when it ends, not before the start; equal for a deadline
 * @param place where, plain text, empty when nowhere in particular
 * @param territory code as in {@link org.territoireouvert.api.content.ContentItem}
 * @param updatedAt when the entry last changed
 */
public record CalendarEntry(
        String id,
        String title,
        String path,
        Instant start,
        Instant end,
        String place,
        Optional<String> territory,
        Instant updatedAt) {

    /** Refuses an end before the start. */
    public CalendarEntry {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("The entry \"" + id + "\" ends before it begins: " + end);
        }
    }
}
