package org.territoireouvert.consultation.meeting;

import java.time.Instant;
import java.util.List;

/**
 * What staff say of a meeting before it takes place.
 *
 * @param about in a few sentences; may be empty
 * @param endsAt after the start
 * @param registrationUntil until when people register, not after the start
 * @param seats 1 to 100 000, or 0 for as many as come
 * @param agenda in its order, at most 30 points
 */
public record MeetingPlan(
        String title,
        String about,
        Instant startsAt,
        Instant endsAt,
        Instant registrationUntil,
        MeetingPlace place,
        int seats,
        List<AgendaPoint> agenda) {

    /** The most seats. */
    public static final int MOST_SEATS = 100_000;

    /** The most points of an agenda. */
    public static final int MOST_POINTS = 30;

    /** Refuses times that run backwards, seats out of range and agendas that are too long. */
    public MeetingPlan {
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException(
                    "The meeting \"" + title + "\" ends at " + endsAt + ", not after " + startsAt);
        }
        if (registrationUntil.isAfter(startsAt)) {
            throw new IllegalArgumentException(
                    "Registration for \"" + title + "\" ends at " + registrationUntil + ", after " + startsAt);
        }
        if (seats < 0 || seats > MOST_SEATS) {
            throw new IllegalArgumentException(
                    "The meeting \"" + title + "\" has 0 to " + MOST_SEATS + " seats, not " + seats);
        }
        if (agenda.size() > MOST_POINTS) {
            throw new IllegalArgumentException(
                    "An agenda has at most " + MOST_POINTS + " points, not " + agenda.size());
        }
        agenda = List.copyOf(agenda);
    }

    /** Tells whether who is registered has to know of a change from another plan: of time, of place or of what helps to follow. */
    boolean isElsewhereThan(MeetingPlan before) {
        return !startsAt.equals(before.startsAt) || !endsAt.equals(before.endsAt) || !place.equals(before.place);
    }
}
