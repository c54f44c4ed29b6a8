package org.territoireouvert.consultation.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When people can answer, and until when they are answered.
 *
 * @param opensOn first day
 * @param closesOn last day, included
 * @param answerBy last day on which the authority publishes what it does with the answers, if it promised one
 */
public record Dates(LocalDate opensOn, LocalDate closesOn, Optional<LocalDate> answerBy) {

    /** Refuses days that run backwards. */
    public Dates {
        if (closesOn.isBefore(opensOn) || answerBy.filter(closesOn::isAfter).isPresent()) {
            throw new IllegalArgumentException("A consultation opens, closes and is answered in this order, not "
                    + opensOn + ", " + closesOn + ", " + answerBy);
        }
    }

    /** Returns dates without a promised answer. */
    public static Dates of(LocalDate opensOn, LocalDate closesOn) {
        return new Dates(opensOn, closesOn, Optional.empty());
    }

    /** Returns the state on a day. */
    public ConsultationState state(LocalDate today) {
        return ConsultationState.between(opensOn, closesOn, today);
    }

    /** Returns how many days it is open, both ends included. */
    public long days() {
        return ChronoUnit.DAYS.between(opensOn, closesOn) + 1;
    }

    /** Returns how many days are left after a day; 0 on the last, negative afterwards. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, closesOn);
    }
}
