package org.territoireouvert.calls.funded;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.text.SearchText;

/**
 * What is looked for among funded projects. What was taken over has no call and no territory.
 *
 * @param words possibly empty
 * @param call slug, empty for all
 * @param territory code, empty for all
 * @param year in which it was decided, empty for all
 * @param origin empty for both
 */
public record FundedSearch(String words, String call, String territory, String year, Optional<Origin> origin) {

    private static final String WORDS = " and search_text like :words";
    private static final String YEAR = " and year = :year";

    /** Where a funded project comes from; its name is the message {@code past.origin.<name in lower case>}. */
    public enum Origin {
        /** It was funded by a call here. */
        CALL,
        /** It was taken over from the years before. */
        PAST
    }

    boolean looksHere() {
        return origin.filter(one -> one == Origin.PAST).isEmpty();
    }

    boolean looksAtThePast() {
        return origin.filter(one -> one == Origin.CALL).isEmpty() && call.isEmpty() && territory.isEmpty();
    }

    /** Returns the condition on projects that were funded here. */
    String here() {
        return "state <> 'ABANDONED'"
                + (hasWords() ? WORDS : "")
                + (year.isEmpty() ? "" : YEAR)
                + (call.isEmpty() ? "" : " and call_slug = :call")
                + (territory.isEmpty() ? "" : " and territory = :territory");
    }

    /** Returns the condition on what was taken over. */
    String past() {
        return "1 = 1" + (hasWords() ? WORDS : "") + (year.isEmpty() ? "" : YEAR);
    }

    Map<String, Object> binds() {
        Map<String, Object> binds = new LinkedHashMap<>();
        if (hasWords()) {
            binds.put("words", SearchText.pattern(words));
        }
        Map.of("year", year, "call", call, "territory", territory).forEach((name, value) -> {
            if (!value.isEmpty()) {
                binds.put(name, value);
            }
        });
        return binds;
    }

    private boolean hasWords() {
        return !SearchText.fold(words).isEmpty();
    }
}
