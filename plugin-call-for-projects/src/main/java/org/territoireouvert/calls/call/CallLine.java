package org.territoireouvert.calls.call;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.CallKind;
import org.territoireouvert.calls.model.CallState;

/**
 * A call in a list.
 *
 * @param closesOn last day, included
 * @param closesAt hour of the last day from which on nothing is taken; empty for its end
 */
public record CallLine(
        String slug,
        CallKind kind,
        String title,
        String summary,
        String funder,
        Money amount,
        LocalDate opensOn,
        LocalDate closesOn,
        Optional<LocalTime> closesAt,
        boolean withdrawn) {

    /** Returns the state at a time of the authority. */
    public CallState state(LocalDateTime now) {
        if (withdrawn) {
            return CallState.WITHDRAWN;
        }
        CallState byDay = CallState.between(opensOn, closesOn, now.toLocalDate());
        boolean over = byDay == CallState.OPEN
                && closesOn.equals(now.toLocalDate())
                && closesAt.filter(hour -> !now.toLocalTime().isBefore(hour)).isPresent();
        return over ? CallState.CLOSED : byDay;
    }
}
