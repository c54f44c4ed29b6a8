package org.territoireouvert.calls.call.question;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A question that somebody asked.
 *
 * @param words as they are published, or will be
 * @param askedWords as they were typed; empty when the question came some other way
 * @param answer possibly empty
 * @param askedBy account of who asked, possibly empty; never shown
 * @param reason why it was set aside, possibly empty
 */
public record Asked(
        String id,
        String callSlug,
        String callTitle,
        String words,
        String askedWords,
        String answer,
        String askedBy,
        LocalDate askedOn,
        State state,
        String reason) {

    /** Where it stands. */
    public enum State {
        /** Nobody answered yet. */
        WAITING,
        /** Is public, with its answer. */
        ANSWERED,
        /** Is not published; who asked was told why. */
        SET_ASIDE
    }

    /** Returns the last day on which the answer keeps the promise. */
    public LocalDate dueOn(long days) {
        return askedOn.plusDays(days);
    }

    /** Returns how many days the answer is late; zero or less when it is not. */
    public long late(long days, LocalDate today) {
        return ChronoUnit.DAYS.between(dueOn(days), today);
    }
}
