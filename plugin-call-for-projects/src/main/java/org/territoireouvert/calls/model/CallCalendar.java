package org.territoireouvert.calls.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When what happens.
 *
 * @param opensOn first day to apply
 * @param closesOn last day to apply, included
 * @param closesAt hour of the last day from which on nothing is taken any more; empty for its end
 * @param batches days until which applications of a call that goes on are examined together (relevés), in order; the last one
 *     is the day on which it closes; none when there is one end for all
 * @param milestones in order
 */
public record CallCalendar(
        LocalDate opensOn,
        LocalDate closesOn,
        Optional<LocalTime> closesAt,
        List<LocalDate> batches,
        List<Milestone> milestones) {

    /** Copies the lists, checks the days. */
    public CallCalendar {
        batches = batches.stream().sorted().toList();
        milestones = List.copyOf(milestones);
        if (closesOn.isBefore(opensOn)) {
            throw new IllegalArgumentException(
                    "A call cannot close on " + closesOn + ", before it opens on " + opensOn);
        }
        if (!batches.isEmpty() && !batches.getLast().equals(closesOn)) {
            throw new IllegalArgumentException(
                    "The last batch ends when the call closes, on " + closesOn + ", not on " + batches.getLast());
        }
    }

    /** Returns a calendar without milestones. */
    public static CallCalendar between(LocalDate opensOn, LocalDate closesOn) {
        return new CallCalendar(opensOn, closesOn, Optional.empty(), List.of(), List.of());
    }

    /** Returns the moment at which the first day begins. */
    public Instant opening(ZoneId zone) {
        return opensOn.atStartOfDay(zone).toInstant();
    }

    /** Returns the first moment at which nothing is taken any more. */
    public Instant closing(ZoneId zone) {
        return closesAt.map(hour -> closesOn.atTime(hour).atZone(zone))
                .orElseGet(() -> closesOn.plusDays(1).atStartOfDay(zone))
                .toInstant();
    }

    /** Returns the state at a moment. */
    public CallState state(Instant now, ZoneId zone) {
        if (now.isBefore(opening(zone))) {
            return CallState.UPCOMING;
        }
        return now.isBefore(closing(zone)) ? CallState.OPEN : CallState.CLOSED;
    }

    /** Returns the batch of what is sent on a day; empty after the last one. */
    public Optional<LocalDate> batchOf(LocalDate day) {
        List<LocalDate> ends = batches.isEmpty() ? List.of(closesOn) : batches;
        return ends.stream().filter(end -> !end.isBefore(day)).findFirst();
    }

    /** Returns the milestone of a kind, the first one. */
    public Optional<Milestone> milestone(Milestone.Kind kind) {
        return milestones.stream().filter(one -> one.kind() == kind).findFirst();
    }
}
