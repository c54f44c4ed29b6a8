package org.territoireouvert.calls.award;

import java.util.Optional;
import org.territoireouvert.api.data.Conditions;
import org.territoireouvert.calls.model.award.GrantState;

/**
 * What is looked for among grants.
 *
 * @param call slug, empty for all
 * @param territory code, empty for all
 * @param year in which it was decided, empty for all
 * @param abandoned whether those that were given up are found too
 */
public record GrantSearch(
        String words, String call, String territory, String year, Optional<GrantState> state, boolean abandoned) {

    Conditions conditions() {
        Conditions conditions = Conditions.all()
                .words("search_text", words)
                .equal("call_slug", call)
                .equal("territory", territory)
                .equal("year", year)
                .equal("state", state.map(GrantState::name).orElse(""));
        return abandoned ? conditions : conditions.and("state <> :gone", "gone", GrantState.ABANDONED.name());
    }
}
