package org.territoireouvert.participatorybudget.work;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A milestone of works (jalon).
 *
 * @param id identifier; empty while it is not stored
 * @param title what is reached
 * @param firstPlanned the earliest day that was ever announced
 * @param planned the day that is announced now
 * @param done the day on which it was reached; empty while it is not
 * @param delayReason why it comes later than announced; empty when nobody said
 */
public record Step(
        String id,
        String title,
        LocalDate firstPlanned,
        LocalDate planned,
        Optional<LocalDate> done,
        String delayReason) {

    /** Creates a milestone that nobody has announced yet. */
    public static Step announced(String title, LocalDate planned) {
        return new Step("", title, planned, planned, Optional.empty(), "");
    }

    /** Returns this milestone with what staff write now; an earlier day than all before is from now on the first one announced. */
    public Step changed(String newTitle, LocalDate day, Optional<LocalDate> doneOn, String reason) {
        return new Step(id, newTitle, firstPlanned.isBefore(day) ? firstPlanned : day, day, doneOn, reason);
    }

    /** Tells whether the announced day is over and it is not reached. */
    public boolean isOverdue(LocalDate today) {
        return done.isEmpty() && planned.isBefore(today);
    }

    /** Tells whether it was announced for an earlier day before. */
    public boolean isPostponed() {
        return planned.isAfter(firstPlanned);
    }
}
