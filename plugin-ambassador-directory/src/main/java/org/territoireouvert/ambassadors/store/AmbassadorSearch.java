package org.territoireouvert.ambassadors.store;

import org.territoireouvert.api.data.Conditions;

/**
 * What is looked for.
 *
 * @param words to be found in name, commune and themes; empty for all
 * @param commune exact name; empty for all
 */
public record AmbassadorSearch(String words, String commune) {

    /** Finds everybody. */
    public static final AmbassadorSearch ALL = new AmbassadorSearch("", "");

    Conditions conditions() {
        return Conditions.all().words("search_text", words).equal("commune", commune);
    }
}
