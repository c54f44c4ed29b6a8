package org.territoireouvert.calls.call;

import java.time.LocalDate;
import java.util.Optional;
import org.territoireouvert.api.data.Conditions;
import org.territoireouvert.calls.model.CallState;

/**
 * What is looked for.
 *
 * @param words to be found in title and summary, in this order; empty for all
 * @param state on the day, or any
 * @param today the day
 */
public record CallSearch(String words, Optional<CallState> state, LocalDate today) {

    Conditions conditions() {
        Conditions wanted = Conditions.all().words("search_text", words);
        String day = today.toString();
        return state.map(chosen -> switch (chosen) {
                    case UPCOMING -> wanted.and("opens_on > :today", "today", day);
                    case OPEN -> wanted.and(":today >= opens_on and closes_on >= :today", "today", day);
                    case CLOSED -> wanted.and("closes_on < :today", "today", day);
                })
                .orElse(wanted);
    }
}
