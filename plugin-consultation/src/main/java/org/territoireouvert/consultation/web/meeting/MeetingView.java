package org.territoireouvert.consultation.web.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.consultation.meeting.AgendaPoint;
import org.territoireouvert.consultation.meeting.Meeting;

/**
 * A meeting on a page.
 *
 * @param hours in words: from when to when
 * @param until in words: until when people register
 * @param takesRegistrations whether people can register now
 * @param toCome whether it has not begun and is not cancelled
 * @param seats in words
 */
public record MeetingView(
        Meeting meeting,
        Badge badge,
        LocalDate day,
        String hours,
        String until,
        boolean takesRegistrations,
        boolean toCome,
        String seats,
        List<PointView> agenda) {

    /**
     * A point of the agenda.
     *
     * @param hour at which it begins, when all points say how long they take; else empty
     */
    public record PointView(AgendaPoint point, String hour) {}

    static MeetingView of(Meeting meeting, PluginContext context, Locale locale) {
        Instant now = context.clock().instant();
        ZonedDateTime start = meeting.plan().startsAt().atZone(context.zone());
        ZonedDateTime end = meeting.plan().endsAt().atZone(context.zone());
        ZonedDateTime until = meeting.plan().registrationUntil().atZone(context.zone());
        return new MeetingView(
                meeting,
                badge(meeting, now, context, locale),
                start.toLocalDate(),
                context.messages()
                        .format(
                                locale,
                                "meetings.hours",
                                HourText.shown(start.toLocalTime(), locale),
                                HourText.shown(end.toLocalTime(), locale)),
                context.messages()
                        .format(
                                locale,
                                "meetings.until",
                                until.toLocalDate(),
                                HourText.shown(until.toLocalTime(), locale)),
                meeting.takesRegistrationsAt(now),
                meeting.isToComeAt(now),
                seats(meeting, context, locale),
                points(meeting.plan().agenda(), start, locale));
    }

    private static Badge badge(Meeting meeting, Instant now, PluginContext context, Locale locale) {
        if (meeting.isCancelled()) {
            return new Badge(Badge.Tone.WARN, context.messages().format(locale, "meetings.state.cancelled"));
        }
        if (meeting.isToComeAt(now)) {
            return meeting.takesRegistrationsAt(now) && !meeting.hasFreeSeat()
                    ? new Badge(Badge.Tone.WARN, context.messages().format(locale, "meetings.state.full"))
                    : new Badge(Badge.Tone.SOON, context.messages().format(locale, "meetings.state.to-come"));
        }
        return now.isBefore(meeting.plan().endsAt())
                ? new Badge(Badge.Tone.OPEN, context.messages().format(locale, "meetings.state.now"))
                : new Badge(Badge.Tone.CLOSED, context.messages().format(locale, "meetings.state.over"));
    }

    private static String seats(Meeting meeting, PluginContext context, Locale locale) {
        return meeting.freeSeats().isPresent()
                ? context.messages()
                        .format(
                                locale,
                                "meetings.seats.free",
                                meeting.freeSeats().getAsInt(),
                                meeting.plan().seats())
                : context.messages().format(locale, "meetings.seats.unlimited");
    }

    private static List<PointView> points(List<AgendaPoint> agenda, ZonedDateTime start, Locale locale) {
        boolean timed = agenda.stream().allMatch(point -> point.minutes() > 0);
        List<PointView> points = new ArrayList<>();
        ZonedDateTime begins = start;
        for (AgendaPoint point : agenda) {
            points.add(new PointView(point, timed ? HourText.shown(begins.toLocalTime(), locale) : ""));
            begins = begins.plusMinutes(point.minutes());
        }
        return points;
    }
}
