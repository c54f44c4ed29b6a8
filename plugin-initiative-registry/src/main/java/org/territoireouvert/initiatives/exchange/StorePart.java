package org.territoireouvert.initiatives.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.PublishEntry;
import org.territoireouvert.initiatives.entry.RelationRepository;
import org.territoireouvert.initiatives.entry.Slugs;
import org.territoireouvert.initiatives.exchange.RowSheet.Read;
import org.territoireouvert.initiatives.exchange.RowsKnown.Deed;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Relation;

/** Makes entries of some rows of a file, then relates them to what is here. */
final class StorePart {

    private final PluginContext context;
    private final ImportRepository imports;
    private final EntryRepository entries;
    private final RelationRepository relations;
    private final PublishEntry publish;

    StorePart(
            PluginContext context,
            ImportRepository imports,
            EntryRepository entries,
            RelationRepository relations,
            PublishEntry publish) {
        this.context = context;
        this.imports = imports;
        this.entries = entries;
        this.relations = relations;
        this.publish = publish;
    }

    /** Stores them, as a part of a transaction. */
    void store(Handle handle, ImportFile file, List<Read> rows) {
        Instant now = context.clock().instant();
        RowsKnown known = RowsKnown.of(handle, entries, rows);
        Map<String, Read> stored = new LinkedHashMap<>();
        for (Read row : rows) {
            if (known.deed(row) != Deed.DOUBLE || !file.skipsDoubles()) {
                stored.put(store(handle, row, known, now), row);
            }
        }
        relate(handle, file, stored, now);
    }

    /** Returns the slug under which it is here now. */
    private String store(Handle handle, Read row, RowsKnown known, Instant now) {
        Optional<Entry> there = known.entry(row.slug());
        if (there.filter(entry -> entry.sheet().equals(row.sheet())).isPresent()) {
            return row.slug();
        }
        String slug = row.slug().isEmpty() ? Slugs.free(handle, entries, row.sheet()) : row.slug();
        Entry entry =
                there.map(before -> before.next(row.sheet(), now)).orElseGet(() -> Entry.first(slug, row.sheet(), now));
        publish.publish(handle, entry, "", new Actor.PluginActor(context.id()));
        known.stored(entry);
        return slug;
    }

    /** Relates them to what is here; what comes later in the file keeps them waiting. */
    private void relate(Handle handle, ImportFile file, Map<String, Read> stored, Instant now) {
        List<Relation> wanted = new ArrayList<>();
        stored.forEach((slug, row) -> row.related()
                .forEach((kind, targets) ->
                        targets.forEach(target -> wanted.add(new Relation(slug, kind, target, "")))));
        Set<String> here =
                entries.existing(handle, wanted.stream().map(Relation::to).toList());
        for (Relation relation : wanted) {
            if (here.contains(relation.to())) {
                put(handle, relation, now);
            } else {
                imports.postpone(handle, file.id(), relation);
            }
        }
        imports.postponed(handle, file.id(), stored.keySet()).forEach(relation -> put(handle, relation, now));
    }

    private void put(Handle handle, Relation relation, Instant now) {
        if (!relations.closesCircle(handle, relation)) {
            relations.put(handle, relation, now);
        }
    }
}
