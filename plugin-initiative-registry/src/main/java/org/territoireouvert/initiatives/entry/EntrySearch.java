package org.territoireouvert.initiatives.entry;

import java.util.Optional;
import org.territoireouvert.api.data.Conditions;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Phase;

/**
 * What is looked for among the published entries.
 *
 * @param words to be found in title, summary, place and holder; empty for all
 */
public record EntrySearch(String words, Optional<EntryKind> kind, Optional<Phase> phase) {

    /** Finds everything. */
    public static final EntrySearch ALL = new EntrySearch("", Optional.empty(), Optional.empty());

    Conditions conditions() {
        return Conditions.all()
                .equal("state", "PUBLISHED")
                .words("search_text", words)
                .equal("kind", kind.map(Enum::name).orElse(""))
                .equal("phase", phase.map(Enum::name).orElse(""));
    }
}
