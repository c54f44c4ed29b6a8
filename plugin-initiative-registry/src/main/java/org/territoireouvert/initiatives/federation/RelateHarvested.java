package org.territoireouvert.initiatives.federation;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.initiatives.entry.RelationRepository;
import org.territoireouvert.initiatives.model.Relation;

/** Relates entries as their source does, as soon as both sides are here. */
final class RelateHarvested {

    private final HarvestedRelations harvested = new HarvestedRelations();
    private final RelationRepository relations;

    RelateHarvested(RelationRepository relations) {
        this.relations = relations;
    }

    /** Relates entries that are here, each given once, and those that came before to them; as a part of a transaction. */
    void relate(Handle handle, Source source, List<FeedEntry> given, Instant now) {
        if (given.isEmpty()) {
            return;
        }
        harvested
                .replace(handle, source.id(), given)
                .forEach(gone -> relations.remove(handle, gone.from(), gone.kind(), gone.to()));
        List<String> slugs = given.stream().map(FeedEntry::slug).toList();
        for (Relation relation : harvested.missing(handle, source.id(), slugs)) {
            if (!relations.closesCircle(handle, relation)) {
                relations.put(handle, relation, now);
            }
        }
    }
}
