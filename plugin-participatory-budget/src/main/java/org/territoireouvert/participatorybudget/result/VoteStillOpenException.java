package org.territoireouvert.participatorybudget.result;

import java.time.LocalDate;

/** Says that an edition cannot be counted yet: a result known during the vote would steer those who vote after it. */
public final class VoteStillOpenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LocalDate lastDay;

    /** Creates the exception. */
    public VoteStillOpenException(LocalDate lastDay) {
        super("People vote until " + lastDay);
        this.lastDay = lastDay;
    }

    /** Returns the last day of the vote; it can be counted on the day after. */
    public LocalDate lastDay() {
        return lastDay;
    }
}
