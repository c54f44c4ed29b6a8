package org.territoireouvert.participatorybudget.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The days of an edition's phases (calendrier), first and last day included, in the time zone of the authority.
 *
 * @param periods of the phases that are planned, in the order of the phases
 */
public record Schedule(Map<Phase, Period> periods) {

    /** Nothing is planned. */
    public static final Schedule NONE = new Schedule(Map.of());

    /**
     * The days of a phase.
     *
     * @param begins first day; empty when not known
     * @param ends last day; empty when not known
     */
    public record Period(Optional<LocalDate> begins, Optional<LocalDate> ends) {

        /** Returns the days from one to another. */
        public static Period of(LocalDate first, LocalDate last) {
            return new Period(Optional.of(first), Optional.of(last));
        }

        /** Tells whether a day is surely one of them. */
        public boolean contains(LocalDate day) {
            return begins.filter(first -> !day.isBefore(first)).isPresent()
                    && ends.filter(last -> !day.isAfter(last)).isPresent();
        }

        /** Tells whether they are surely over on a day. */
        public boolean isOver(LocalDate day) {
            return ends.filter(day::isAfter).isPresent();
        }

        /** Tells whether one of its two days is not known. */
        public boolean isIncomplete() {
            return begins.isEmpty() || ends.isEmpty();
        }

        private Period yearsLater(int years) {
            return new Period(begins.map(day -> day.plusYears(years)), ends.map(day -> day.plusYears(years)));
        }

        private boolean isBackward() {
            return begins.flatMap(first -> ends.filter(first::isAfter)).isPresent();
        }

        private boolean isEmpty() {
            return begins.isEmpty() && ends.isEmpty();
        }
    }

    /** Copies what is planned. */
    public Schedule {
        Map<Phase, Period> planned = new EnumMap<>(Phase.class);
        periods.forEach((phase, period) -> {
            if (!period.isEmpty()) {
                planned.put(phase, period);
            }
        });
        periods = Collections.unmodifiableMap(planned);
    }

    /** Returns a schedule with nothing but a vote. */
    public static Schedule ofVote(Optional<LocalDate> begins, Optional<LocalDate> ends) {
        return new Schedule(Map.of(Phase.VOTE, new Period(begins, ends)));
    }

    /** Returns the same calendar as many whole years later, at least one, as bring its first day behind the given one. */
    public Schedule yearsLater(LocalDate today) {
        Optional<LocalDate> first = periods.values().stream()
                .flatMap(period -> period.begins().or(period::ends).stream())
                .min(Comparator.naturalOrder());
        int years = 1;
        while (first.isPresent() && !first.get().plusYears(years).isAfter(today)) {
            years++;
        }
        int later = years;
        Map<Phase, Period> moved = new EnumMap<>(Phase.class);
        periods.forEach((phase, period) -> moved.put(phase, period.yearsLater(later)));
        return new Schedule(moved);
    }

    /** Returns the days of a phase; empty when it is not planned. */
    public Optional<Period> of(Phase phase) {
        return Optional.ofNullable(periods.get(phase));
    }

    /** Returns the phase of a day. */
    public Optional<Phase> on(LocalDate day) {
        return periods.entrySet().stream()
                .filter(planned -> planned.getValue().contains(day))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the phases that end before they begin. */
    public List<Phase> backward() {
        return periods.entrySet().stream()
                .filter(planned -> planned.getValue().isBackward())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the phases that begin before the one planned before them is over. */
    public List<Phase> overlapping() {
        List<Phase> overlapping = new ArrayList<>();
        Optional<LocalDate> last = Optional.empty();
        for (Map.Entry<Phase, Period> planned : periods.entrySet()) {
            Period period = planned.getValue();
            Optional<LocalDate> first = period.begins().or(period::ends);
            if (last.isPresent() && !first.orElseThrow().isAfter(last.get())) {
                overlapping.add(planned.getKey());
            }
            last = period.ends().or(period::begins);
        }
        return overlapping;
    }
}
