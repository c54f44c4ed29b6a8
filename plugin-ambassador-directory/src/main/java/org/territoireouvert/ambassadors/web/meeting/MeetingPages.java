package org.territoireouvert.ambassadors.web.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.handling.Handler;
import org.territoireouvert.ambassadors.meeting.Meeting;
import org.territoireouvert.ambassadors.meeting.MeetingRepository;
import org.territoireouvert.api.calendar.CalendarEntry;
import org.territoireouvert.api.calendar.CalendarSource;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The list of meetings, the page of one, and their dates for calendars. */
public final class MeetingPages {

    /** The list. */
    public static final String PATH = "/ambassadeurs/reunions";

    private static final int CALENDAR = 200;

    private final Desk desk;
    private final MeetingRepository meetings;
    private final CalendarSource calendar;

    /** Creates the pages. */
    public MeetingPages(Desk desk) {
        this.desk = desk;
        this.meetings = new MeetingRepository(desk.context().database());
        this.calendar = new CalendarSource(
                "ambassador-meetings",
                "calendar.meetings",
                (from, until, limit) -> meetings.between(from, until, limit).stream()
                        .map(MeetingPages::entry)
                        .toList());
    }

    /** Returns the dates for the agenda of the site. */
    public CalendarSource calendar() {
        return calendar;
    }

    private static CalendarEntry entry(Meeting meeting) {
        return new CalendarEntry(
                meeting.id(),
                meeting.title(),
                meeting.path(),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.place(),
                Optional.empty(),
                meeting.updatedAt());
    }

    /** Shows the list. */
    public Response list(Request request) {
        ListQuery.refuseOthers(request, Keyset.BEFORE, Keyset.AFTER);
        return page(request, "meeting-list", "meetings.title")
                .description(desk.context().messages().format(request.locale(), "meetings.lead"))
                .with("slice", meetings.list(Keyset.of(request, 2)))
                .with("now", desk.context().clock().instant())
                .with("staff", isStaff(request));
    }

    private Page page(Request request, String template, String titleKey) {
        return Page.of(template, desk.context().messages().format(request.locale(), titleKey))
                .crumb(desk.context().messages().format(request.locale(), "menu.ambassadors"), "/ambassadeurs");
    }

    private boolean isStaff(Request request) {
        return desk.handlers().of(request.actor()).filter(Handler::isStaff).isPresent();
    }

    /** Shows one. */
    public Response show(Request request) {
        Meeting meeting = requested(request);
        Markdown markdown = desk.context().service(Markdown.class);
        return Page.of("meeting", meeting.title())
                .crumb(desk.context().messages().format(request.locale(), "menu.ambassadors"), "/ambassadeurs")
                .crumb(desk.context().messages().format(request.locale(), "meetings.title"), PATH)
                .with("meeting", meeting)
                .with("agenda", markdown.render(meeting.agenda()))
                .with("minutes", markdown.render(meeting.minutes()))
                .with(
                        "present",
                        List.copyOf(meetings.presence(meeting.id(), "PRESENT").values()))
                .with(
                        "excused",
                        List.copyOf(meetings.presence(meeting.id(), "EXCUSED").values()))
                .with("staff", isStaff(request));
    }

    /** Returns the meeting of the address. */
    Meeting requested(Request request) {
        String id = request.pathParameter("id");
        return meetings.find(id).orElseThrow(() -> new NotFoundException("No meeting \"" + id + "\""));
    }

    /** Answers the dates to come and those of a year back, for a calendar that subscribes. */
    public Response dates(Request request) {
        Instant now = desk.context().clock().instant();
        Instant from = now.minus(java.time.Duration.ofDays(365));
        Instant until = now.plus(java.time.Duration.ofDays(730));
        return new Response.Calendar(
                desk.context().messages().format(request.locale(), "meetings.title"),
                calendar,
                meetings.between(from, until, CALENDAR).stream()
                        .map(MeetingPages::entry)
                        .toList());
    }
}
