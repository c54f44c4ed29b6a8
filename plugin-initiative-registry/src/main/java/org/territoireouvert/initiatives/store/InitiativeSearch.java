package org.territoireouvert.initiatives.store;

import java.util.Optional;
import org.territoireouvert.api.data.Conditions;
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

    Conditions conditions() {
        return Conditions.all()
                .words("search_text", words)
                .equal("commune", commune)
                .equal("phase", phase.map(Enum::name).orElse(""));
    }
}
