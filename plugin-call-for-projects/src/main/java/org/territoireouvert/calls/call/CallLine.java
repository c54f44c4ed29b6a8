package org.territoireouvert.calls.call;

import java.time.LocalDate;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.CallState;

/**
 * A call in a list.
 *
 * @param closesOn last day, included
 */
public record CallLine(
        String slug, String title, String summary, String funder, Money amount, LocalDate opensOn, LocalDate closesOn) {

    /** Returns the state on a day. */
    public CallState state(LocalDate today) {
        return CallState.between(opensOn, closesOn, today);
    }
}
