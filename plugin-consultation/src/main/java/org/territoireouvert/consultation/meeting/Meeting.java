package org.territoireouvert.consultation.meeting;

import java.time.Instant;
import java.util.OptionalInt;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;

/**
 * A meeting (rencontre).
 *
 * @param consultation identifier of the consultation
 * @param step number of the step
 * @param reason why it was cancelled; empty for one that was not
 * @param registered how many have a seat
 * @param waiting how many wait for one
 * @param attended how many came; empty when nobody has counted
 * @param updatedAt when staff changed it last
 */
public record Meeting(
        String id,
        String consultation,
        int step,
        MeetingPlan plan,
        State state,
        String reason,
        int registered,
        int waiting,
        OptionalInt attended,
        Instant updatedAt) {

    /** Whether it takes place. */
    public enum State {
        /** It will, or it did. */
        PLANNED,
        /** It does not. */
        CANCELLED
    }

    /** Returns a new meeting for which nobody is registered. */
    public static Meeting of(String id, PlannedStep step, MeetingPlan plan, Instant now) {
        return new Meeting(
                id,
                step.consultation().slug(),
                step.step().number(),
                plan,
                State.PLANNED,
                "",
                0,
                0,
                OptionalInt.empty(),
                now);
    }

    /** Returns where everybody finds it. */
    public String path() {
        return PlannedStep.path(consultation, StepKind.MEETINGS, step) + "/" + id;
    }

    /** Returns where staff look after it. */
    public String preparationPath() {
        return "/admin" + path();
    }

    /** Tells whether it does not take place. */
    public boolean isCancelled() {
        return state == State.CANCELLED;
    }

    /** Tells whether people can register, for a seat or to wait for one. */
    public boolean takesRegistrationsAt(Instant now) {
        return !isCancelled() && now.isBefore(plan.registrationUntil());
    }

    /** Tells whether a seat can still change hands. */
    public boolean isToComeAt(Instant now) {
        return !isCancelled() && now.isBefore(plan.startsAt());
    }

    /** Tells whether it takes place now, or did. */
    public boolean hasBegunAt(Instant now) {
        return !isCancelled() && !now.isBefore(plan.startsAt());
    }

    /** Tells whether there is a seat for one more. */
    public boolean hasFreeSeat() {
        return plan.seats() == 0 || registered < plan.seats();
    }

    /** Returns how many seats are free; nothing when there are as many as come. */
    public OptionalInt freeSeats() {
        return plan.seats() == 0 ? OptionalInt.empty() : OptionalInt.of(Math.max(0, plan.seats() - registered));
    }
}
