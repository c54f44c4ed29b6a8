package org.territoireouvert.ambassadors.meeting;

import java.time.Instant;
import java.util.Optional;

/**
 * A meeting of ambassadors (réunion).
 *
 * @param place where, in words, empty when it is online only
 * @param link to take part from afar, empty for none
 * @param agenda Markdown, possibly empty
 * @param minutes Markdown, empty until they are published
 * @param revision raised by each change, so that two people do not overwrite each other
 */
public record Meeting(
        String id,
        String title,
        Instant startsAt,
        Instant endsAt,
        String place,
        String link,
        String agenda,
        String minutes,
        Optional<Instant> minutesAt,
        Optional<Instant> cancelledAt,
        int revision,
        Instant updatedAt) {

    /** Returns its page. */
    public String path() {
        return "/ambassadeurs/reunions/" + id;
    }
}
