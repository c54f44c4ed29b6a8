package org.territoireouvert.consultation.preparation.blueprint;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.territoireouvert.consultation.model.Dates;

/** Where a step lies in the calendar of a consultation, however long that is. */
sealed interface Span {

    /** Returns the first day. */
    LocalDate first(Dates dates);

    /** Returns the last day, included; the first day or later. */
    LocalDate last(Dates dates);

    /**
     * A part of the days on which people can answer, one day at least.
     *
     * @param from how much of them is over before it begins, in percent
     * @param to how much of them is over when it ends, in percent
     */
    record During(int from, int to) implements Span {

        private static final int WHOLE = 100;

        /** Refuses a part that does not lie within the whole. */
        public During {
            if (from < 0 || from >= WHOLE || to < from || to > WHOLE) {
                throw new IllegalArgumentException("No part of a consultation lies from " + from + " to " + to + " %");
            }
        }

        @Override
        public LocalDate first(Dates dates) {
            return dates.opensOn().plusDays(dates.days() * from / WHOLE);
        }

        @Override
        public LocalDate last(Dates dates) {
            LocalDate first = first(dates);
            LocalDate last = dates.opensOn().plusDays(dates.days() * to / WHOLE - 1);
            return last.isBefore(first) ? first : last;
        }
    }

    /**
     * Days behind the last one on which people can answer, both moved from a week-end to the Monday that follows.
     *
     * @param from how many days behind it begins, 1 or more
     * @param to how many days behind it ends
     */
    record After(int from, int to) implements Span {

        /** Refuses days that run backwards, or on which people still answer. */
        public After {
            if (from < 1 || to < from) {
                throw new IllegalArgumentException("Nothing follows a consultation from day " + from + " to " + to);
            }
        }

        @Override
        public LocalDate first(Dates dates) {
            return weekday(dates.closesOn().plusDays(from));
        }

        @Override
        public LocalDate last(Dates dates) {
            return weekday(dates.closesOn().plusDays(to));
        }

        private static LocalDate weekday(LocalDate day) {
            return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                    ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                    : day;
        }
    }
}
