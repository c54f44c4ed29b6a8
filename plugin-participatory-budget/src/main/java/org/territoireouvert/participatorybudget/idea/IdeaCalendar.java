package org.territoireouvert.participatorybudget.idea;

import java.time.LocalDate;
import java.util.Optional;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Phase;
import org.territoireouvert.participatorybudget.edition.Schedule;

/**
 * What can be done with the ideas of an edition on a day, by its calendar.
 *
 * @param edition with its calendar
 * @param today in the time zone of the authority
 */
public record IdeaCalendar(Edition edition, LocalDate today) {

    /** Tells whether ideas are proposed and changed. */
    public boolean takesIdeas() {
        return isIn(Phase.IDEAS);
    }

    /** Tells whether people support ideas. */
    public boolean takesSupports() {
        return isIn(Phase.IDEAS) || isIn(Phase.EXAMINATION);
    }

    /** Tells whether authors ask the services to look again. */
    public boolean takesAppeals() {
        return isIn(Phase.EXAMINATION);
    }

    /** Tells whether the list of projects is closed, because the vote is fixed, or people vote or did. */
    public boolean isListClosed() {
        return !edition.isOpenToChangesOn(today);
    }

    /** Returns the first day for ideas when it lies ahead. */
    public Optional<LocalDate> opensOn() {
        return edition.schedule()
                .of(Phase.IDEAS)
                .flatMap(Schedule.Period::begins)
                .filter(today::isBefore);
    }

    /** Returns the last day for ideas. */
    public Optional<LocalDate> lastDay() {
        return edition.schedule().of(Phase.IDEAS).flatMap(Schedule.Period::ends);
    }

    private boolean isIn(Phase phase) {
        return edition.schedule().on(today).filter(phase::equals).isPresent();
    }
}
