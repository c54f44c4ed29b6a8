package org.territoireouvert.consultation.meeting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.consultation.alert.Alert;
import org.territoireouvert.consultation.alert.Alert.Kind;
import org.territoireouvert.consultation.alert.TellInParts;

/** Tells those who are registered for a meeting, or wait, that it is at another hour or place, or cancelled. */
public final class TellRegistered implements TellInParts.Audience {

    private static final NotificationKind CHANGED_NEWS = new NotificationKind("meeting-changed", Frequency.IMMEDIATE);
    private static final NotificationKind CANCELLED_NEWS =
            new NotificationKind("meeting-cancelled", Frequency.IMMEDIATE);

    /** All that who is registered is told of. */
    public static final List<NotificationKind> NEWS = List.of(FreeSeats.SEAT_NEWS, CHANGED_NEWS, CANCELLED_NEWS);

    private static final Set<Kind> KINDS = Set.of(Kind.MEETING_CHANGED, Kind.MEETING_CANCELLED);

    private final PluginContext context;
    private final MeetingRepository meetings = new MeetingRepository();
    private final RegistrationRepository registrations = new RegistrationRepository();

    /** Creates it. */
    public TellRegistered(PluginContext context) {
        this.context = context;
    }

    /** Declares the job. */
    public Job job() {
        return new Job("tell-registered", Duration.ofMinutes(1), new TellInParts(context, KINDS, this)::run);
    }

    @Override
    public List<String> next(Handle handle, Alert alert, int limit) {
        return registrations.peopleAfter(handle, alert.about(), alert.told(), limit);
    }

    /** A meeting that was cancelled since is announced as that only. */
    @Override
    public Optional<Notice> notice(Handle handle, Alert alert) {
        boolean cancels = alert.kind() == Kind.MEETING_CANCELLED;
        return meetings.find(handle, alert.about())
                .filter(meeting -> meeting.isCancelled() == cancels)
                .map(meeting -> Notice.of(
                        cancels ? CANCELLED_NEWS : CHANGED_NEWS,
                        meeting.path(),
                        meeting.plan().title(),
                        meeting.reason()));
    }
}
