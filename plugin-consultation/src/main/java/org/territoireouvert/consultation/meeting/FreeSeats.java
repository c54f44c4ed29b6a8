package org.territoireouvert.consultation.meeting;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;

/** Gives free seats to those who have waited longest, and tells them. */
final class FreeSeats {

    /** Somebody who waited has a seat. */
    static final NotificationKind SEAT_NEWS = new NotificationKind("meeting-seat", Frequency.IMMEDIATE);

    private final PluginContext context;
    private final RegistrationRepository registrations = new RegistrationRepository();

    FreeSeats(PluginContext context) {
        this.context = context;
    }

    /** Gives them, as a part of a transaction that holds the row of the meeting. */
    void give(Handle handle, Meeting meeting) {
        int free = Math.min(meeting.waiting(), meeting.freeSeats().orElse(meeting.waiting()));
        if (!meeting.isToComeAt(context.database().now(handle))) {
            return;
        }
        for (int seat = 0; seat < free; seat++) {
            Registration next = registrations.firstWaiting(handle, meeting.id()).orElseThrow();
            registrations.seat(handle, meeting.id(), next);
            context.service(Notifications.class)
                    .tell(
                            handle,
                            next.personId(),
                            Notice.of(SEAT_NEWS, meeting.path(), meeting.plan().title()));
        }
    }
}
