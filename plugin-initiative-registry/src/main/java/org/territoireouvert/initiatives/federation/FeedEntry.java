package org.territoireouvert.initiatives.federation;

import java.time.Instant;
import java.util.List;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.RelationKind;
import org.territoireouvert.initiatives.model.Sheet;

/**
 * An entry as a source gives it.
 *
 * @param slug there
 * @param version there; never goes back, and the same version never has another sheet
 * @param address of its page there
 * @param sheet empty when it was withdrawn
 */
record FeedEntry(
        String slug,
        int version,
        Entry.State state,
        Instant publishedAt,
        Instant updatedAt,
        String address,
        Sheet sheet,
        List<FeedRelation> relations) {

    /** That it is related to another entry of the same source. */
    record FeedRelation(RelationKind kind, String to) {}

    FeedEntry {
        relations = List.copyOf(relations);
    }
}
