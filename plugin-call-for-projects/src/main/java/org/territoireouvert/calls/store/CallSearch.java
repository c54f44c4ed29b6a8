package org.territoireouvert.calls.store;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.calls.model.CallState;

/**
 * What is looked for.
 *
 * @param words to be found in title and summary, in this order; empty for all
 * @param state on the day, or any
 * @param today the day
 */
public record CallSearch(String words, Optional<CallState> state, LocalDate today) {

    Query bind(Query query) {
        Query bound = query.bind("pattern", SearchText.pattern(words)).define("state", condition());
        return state.isPresent() ? bound.bind("today", today.toString()) : bound;
    }

    private String condition() {
        return state.map(wanted -> switch (wanted) {
                    case UPCOMING -> "opens_on > :today";
                    case OPEN -> "(:today >= opens_on and closes_on >= :today)";
                    case CLOSED -> "closes_on < :today";
                })
                .orElse("1 = 1");
    }
}
