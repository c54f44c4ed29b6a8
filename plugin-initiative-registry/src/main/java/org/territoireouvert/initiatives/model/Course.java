package org.territoireouvert.initiatives.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.territoireouvert.api.standard.ParticipationLevel;

/**
 * How an initiative goes.
 *
 * @param phase how far it is
 * @param status how its phase goes
 * @param level weight of participation
 * @param methods ways of doing
 * @param startedOn first day
 * @param endedOn last day, not before the first; empty while it runs
 * @param participants how many took part, not negative
 * @param counted how they were counted, possibly empty
 */
public record Course(
        Optional<Phase> phase,
        Optional<PhaseStatus> status,
        Optional<ParticipationLevel> level,
        Set<Practice> methods,
        Optional<LocalDate> startedOn,
        Optional<LocalDate> endedOn,
        Optional<Long> participants,
        String counted) {

    /** Says nothing. */
    public static final Course EMPTY = new Course(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");

    /** Orders the methods; refuses an end before the start. */
    public Course {
        methods = Collections.unmodifiableSortedSet(new TreeSet<>(methods));
        if (startedOn.isPresent() && endedOn.isPresent() && endedOn.get().isBefore(startedOn.get())) {
            throw new IllegalArgumentException(
                    "It ends on " + endedOn.get() + " before it starts on " + startedOn.get());
        }
        if (participants.isPresent() && participants.get() < 0) {
            throw new IllegalArgumentException("There cannot be " + participants.get() + " participants");
        }
    }
}
