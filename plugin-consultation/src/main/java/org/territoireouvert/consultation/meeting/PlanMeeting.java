package org.territoireouvert.consultation.meeting;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.alert.Alert;
import org.territoireouvert.consultation.alert.AlertRepository;
import org.territoireouvert.consultation.model.PlannedStep;

/** Staff plan meetings, change and cancel them; who is registered is told. */
public final class PlanMeeting {

    /** A meeting was cancelled: consultation, meeting, reason. */
    public static final AuditType CANCELLED = new AuditType("consultation.meeting-cancelled", Visibility.PUBLIC);

    private final PluginContext context;
    private final FreeSeats freeSeats;
    private final MeetingRepository meetings = new MeetingRepository();
    private final AlertRepository alerts = new AlertRepository();

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
                tell(handle, step, changed, Alert.Kind.MEETING_CHANGED);
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
            tell(handle, step, cancelled, Alert.Kind.MEETING_CANCELLED);
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

    /** Up to thousands are told by a job, so that staff do not wait for it. */
    private void tell(Handle handle, PlannedStep step, Meeting meeting, Alert.Kind kind) {
        if (!meeting.plan().endsAt().isBefore(context.database().now(handle))) {
            alerts.addOnce(handle, Alert.of(context.ids().next(), kind, step, meeting.id()));
        }
    }
}
