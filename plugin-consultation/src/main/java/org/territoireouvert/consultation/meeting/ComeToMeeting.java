package org.territoireouvert.consultation.meeting;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.model.PlannedStep;

/** People register for a meeting, wait for a seat when there is none, and give theirs up. */
public final class ComeToMeeting {

    private final PluginContext context;
    private final FreeSeats freeSeats;
    private final MeetingRepository meetings = new MeetingRepository();
    private final RegistrationRepository registrations = new RegistrationRepository();

    /** Creates the use case. */
    public ComeToMeeting(PluginContext context) {
        this.context = context;
        this.freeSeats = new FreeSeats(context);
    }

    /** What came of it. */
    public enum Outcome {
        /** They have a seat, or had one already. */
        SEATED,
        /** They wait for one, or did already. */
        WAITING,
        /** Registration is over, or the meeting is cancelled or not public. */
        CLOSED,
        /** As many people are registered as may be. */
        TOO_MANY
    }

    /** Registers a person; again changes nothing. */
    public Outcome register(PlannedStep step, String meeting, String person) {
        return context.database().write(handle -> {
            Optional<Meeting> held = meetings.hold(handle, step, meeting);
            Optional<Registration> before = registrations.find(handle, meeting, person);
            if (before.isPresent()) {
                return before.get().isWaiting() ? Outcome.WAITING : Outcome.SEATED;
            }
            Instant now = context.database().now(handle);
            return step.consultation().isPublished()
                            && held.filter(found -> found.takesRegistrationsAt(now))
                                    .isPresent()
                    ? register(handle, held.get(), person, now)
                    : Outcome.CLOSED;
        });
    }

    private Outcome register(Handle handle, Meeting meeting, String person, Instant now) {
        if (meeting.registered() + meeting.waiting() >= RegistrationRepository.MOST) {
            return Outcome.TOO_MANY;
        }
        boolean seat = meeting.hasFreeSeat();
        registrations.add(
                handle, meeting.id(), person, seat ? Registration.State.SEATED : Registration.State.WAITING, now);
        return seat ? Outcome.SEATED : Outcome.WAITING;
    }

    /**
     * Takes a registration back, and gives the seat to who has waited longest.
     *
     * @return false when there is none, or when the meeting has begun
     */
    public boolean unregister(PlannedStep step, String meeting, String person) {
        return context.database().write(handle -> {
            Optional<Meeting> held = meetings.hold(handle, step, meeting)
                    .filter(found -> found.isToComeAt(context.database().now(handle)));
            Optional<Registration> before = registrations.find(handle, meeting, person);
            if (held.isEmpty() || before.isEmpty()) {
                return false;
            }
            registrations.remove(handle, meeting, before.get());
            freeSeats.give(handle, meetings.find(handle, step, meeting).orElseThrow());
            return true;
        });
    }
}
