package org.territoireouvert.calls.examination.desk;

import java.util.Optional;
import org.territoireouvert.calls.model.application.ApplicationState;

/**
 * Which applications of a call are looked for, and in what order.
 *
 * @param words number or name of a collective, possibly empty
 * @param batch last day of a batch, empty for all
 * @param territory code, empty for all
 * @param assessor identifier of a person, empty for all
 * @param band of scores: 0 for those below 20 of 100, up to 4
 * @param care what needs care, if that is asked for
 * @param hiddenFor identifier of a person who has a conflict with some of them, which are left out
 */
public record DeskSearch(
        String callSlug,
        String words,
        Optional<ApplicationState> state,
        String batch,
        String territory,
        String assessor,
        Optional<Integer> band,
        Optional<Care> care,
        Order order,
        String hiddenFor) {

    /** What needs care; its name is the message {@code examination.care.<code>}. */
    public enum Care {
        /** Assessments are missing. */
        MISSING,
        /** Assessors lie far apart. */
        DISAGREEMENT,
        /** A conflict of interest was declared. */
        CONFLICT,
        /** It was corrected, and waits to be looked at. */
        CORRECTED
    }

    /** Orders; the name is the message {@code examination.order.<code>}. */
    public enum Order {
        /** By number. */
        NUMBER,
        /** The highest score first. */
        SCORE,
        /** The highest request first. */
        REQUESTED
    }

    /** Looks for all. */
    public static DeskSearch all(String callSlug) {
        return new DeskSearch(
                callSlug, "", Optional.empty(), "", "", "", Optional.empty(), Optional.empty(), Order.NUMBER, "");
    }
}
