package org.territoireouvert.consultation.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.calendar.CalendarEntry;
import org.territoireouvert.api.calendar.CalendarSource;

/** Meetings in the agenda of the site with their hours; one that is cancelled stays there and says so, for those who subscribed. */
public final class MeetingAgenda {

    private final PluginContext context;
    private final MeetingRepository meetings = new MeetingRepository();

    /** Creates the source. */
    public MeetingAgenda(PluginContext context) {
        this.context = context;
    }

    /** Declares the dates. */
    public CalendarSource calendar() {
        return new CalendarSource("meetings", "calendar.meetings", this::between);
    }

    private List<CalendarEntry> between(Instant from, Instant until, int limit) {
        return context
                .database()
                .<List<Meeting>, RuntimeException>read(handle -> meetings.between(handle, from, until, limit))
                .stream()
                .map(this::entry)
                .toList();
    }

    private CalendarEntry entry(Meeting meeting) {
        MeetingPlan plan = meeting.plan();
        return new CalendarEntry(
                meeting.id(),
                meeting.isCancelled()
                        ? context.messages().format(Locale.FRENCH, "meetings.cancelled.title", plan.title())
                        : plan.title(),
                meeting.path(),
                plan.startsAt(),
                plan.endsAt(),
                plan.place().line(),
                Optional.empty(),
                meeting.updatedAt());
    }
}
