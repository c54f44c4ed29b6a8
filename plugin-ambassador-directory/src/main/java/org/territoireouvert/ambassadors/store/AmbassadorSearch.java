package org.territoireouvert.ambassadors.store;

import org.jdbi.v3.core.statement.Query;
import org.territoireouvert.api.text.SearchText;

/**
 * What is looked for.
 *
 * @param words to be found in name, commune and themes; empty for all
 * @param commune exact name; empty for all
 */
public record AmbassadorSearch(String words, String commune) {

    /** Finds everybody. */
    public static final AmbassadorSearch ALL = new AmbassadorSearch("", "");

    Query bind(Query query) {
        Query bound = query.bind("pattern", SearchText.pattern(words))
                .define("commune", commune.isEmpty() ? "1 = 1" : "commune = :commune");
        return commune.isEmpty() ? bound : bound.bind("commune", commune);
    }
}
