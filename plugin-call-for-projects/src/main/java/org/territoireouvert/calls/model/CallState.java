package org.territoireouvert.calls.model;

import java.time.LocalDate;

/** State of a call, or of one of its steps, on a day. */
public enum CallState {
    /** Has not begun. */
    UPCOMING,
    /** Can be answered. */
    OPEN,
    /** Is over. */
    CLOSED,
    /** Was given up; of calls only. */
    WITHDRAWN;

    /** Returns the state on a day of what lasts from a first to a last day, both included. */
    public static CallState between(LocalDate first, LocalDate last, LocalDate today) {
        if (today.isBefore(first)) {
            return UPCOMING;
        }
        return today.isAfter(last) ? CLOSED : OPEN;
    }
}
