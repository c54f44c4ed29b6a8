package org.territoireouvert.consultation.model;

import java.time.LocalDate;

/** State of a consultation, or of one of its steps, on a day. */
public enum ConsultationState {
    /** Has not begun. */
    UPCOMING,
    /** Can be answered. */
    OPEN,
    /** Is over. */
    CLOSED;

    /** Returns the state on a day of what lasts from a first to a last day, both included. */
    public static ConsultationState between(LocalDate first, LocalDate last, LocalDate today) {
        if (today.isBefore(first)) {
            return UPCOMING;
        }
        return today.isAfter(last) ? CLOSED : OPEN;
    }
}
