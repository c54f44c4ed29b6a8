package org.territoireouvert.initiatives.store;

import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.initiatives.model.Phase;

/**
 * What is looked for.
 *
 * @param words to be found in title, summary and commune; empty for all
 * @param commune exact name; empty for all
 */
public record InitiativeSearch(String words, String commune, Optional<Phase> phase) {

    /** Finds everything. */
    public static final InitiativeSearch ALL = new InitiativeSearch("", "", Optional.empty());

    Query bind(Query query) {
        Query bound = query.bind("pattern", SearchText.pattern(words))
                .define("commune", commune.isEmpty() ? "1 = 1" : "commune = :commune")
                .define("phase", phase.isEmpty() ? "1 = 1" : "phase = :phase");
        if (!commune.isEmpty()) {
            bound.bind("commune", commune);
        }
        phase.ifPresent(wanted -> bound.bind("phase", wanted.name()));
        return bound;
    }
}
