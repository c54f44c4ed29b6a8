package org.territoireouvert.consultation.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.model.PlannedStep;

/** Staff plan meetings, change and cancel them; who is registered is told. */
public final class PlanMeeting {

    /** A meeting was cancelled: consultation, meeting, reason. */
    public static final AuditType CANCELLED = new AuditType("consultation.meeting-cancelled", Visibility.PUBLIC);

    private static final NotificationKind CHANGED_NEWS = new NotificationKind("meeting-changed", Frequency.IMMEDIATE);
    private static final NotificationKind CANCELLED_NEWS =
            new NotificationKind("meeting-cancelled", Frequency.IMMEDIATE);

    /** All that who is registered is told of. */
    public static final List<NotificationKind> NEWS = List.of(FreeSeats.SEAT_NEWS, CHANGED_NEWS, CANCELLED_NEWS);

    private final PluginContext context;
    private final FreeSeats freeSeats;
    private final MeetingRepository meetings = new MeetingRepository();
    private final RegistrationRepository registrations = new RegistrationRepository();

    /** Creates the use case. */
    public PlanMeeting(PluginContext context) {
        this.context = context;
        this.freeSeats = new FreeSeats(context);
    }

    /** Plans a meeting; empty when the step has as many as it may. */
    public Optional<Meeting> add(PlannedStep step, MeetingPlan plan) {
        return context.database().write(handle -> {
            if (meetings.all(handle, step).size() >= MeetingRepository.MOST) {
                return Optional.empty();
            }
            Meeting meeting =
                    Meeting.of(context.ids().next(), step, plan, context.clock().instant());
            meetings.add(handle, meeting);
            return Optional.of(meeting);
        });
    }

    /**
     * Changes a meeting. Who has a seat keeps it, even when there are fewer; new seats go to those who wait.
     *
     * @param before instant of its last change when the form was shown
     * @return false when somebody else changed or cancelled it since
     */
    public boolean change(PlannedStep step, String id, Instant before, MeetingPlan plan) {
        return context.database().write(handle -> {
            Optional<Meeting> held = meetings.hold(handle, step, id);
            if (held.isEmpty()
                    || !meetings.change(
                            handle, id, plan, before, context.clock().instant())) {
                return false;
            }
            Meeting changed = meetings.find(handle, step, id).orElseThrow();
            if (plan.isElsewhereThan(held.get().plan())) {
                tell(handle, changed, CHANGED_NEWS);
            }
            freeSeats.give(handle, changed);
            return true;
        });
    }

    /** Cancels a meeting; false when it is cancelled already or has begun. */
    public boolean cancel(PlannedStep step, String id, String reason, Actor actor) {
        return context.database().write(handle -> {
            Optional<Meeting> held = meetings.hold(handle, step, id)
                    .filter(found -> found.isToComeAt(context.database().now(handle)));
            if (held.isEmpty()) {
                return false;
            }
            meetings.cancel(handle, id, reason, context.clock().instant());
            Meeting cancelled = meetings.find(handle, step, id).orElseThrow();
            tell(handle, cancelled, CANCELLED_NEWS);
            context.service(AuditTrail.class)
                    .record(
                            handle,
                            AuditEntry.of(CANCELLED, actor, cancelled.path())
                                    .with("consultation", step.consultation().title())
                                    .with("meeting", cancelled.plan().title())
                                    .with("reason", reason));
            return true;
        });
    }

    private void tell(Handle handle, Meeting meeting, NotificationKind kind) {
        if (meeting.plan().endsAt().isBefore(context.database().now(handle))) {
            return;
        }
        Notice notice = Notice.of(kind, meeting.path(), meeting.plan().title(), meeting.reason());
        for (Registration.State state : Registration.State.values()) {
            registrations
                    .all(handle, meeting.id(), state)
                    .forEach(one -> context.service(Notifications.class).tell(handle, one.personId(), notice));
        }
    }
}
