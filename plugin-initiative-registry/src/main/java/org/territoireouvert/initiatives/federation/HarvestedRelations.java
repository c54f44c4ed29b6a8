package org.territoireouvert.initiatives.federation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.initiatives.model.Relation;
import org.territoireouvert.initiatives.model.RelationKind;

/** Keeps how entries are related at their source, where one may be known before the other; for many entries at once. */
final class HarvestedRelations {

    private static final int MOST = 20_000;

    /** A relation in the names of the source. */
    private record Told(String from, RelationKind kind, String to) {}

    /**
     * Keeps how entries are related at their source, in place of what was kept of them.
     *
     * @param given each has its slug of the source once
     * @return what they were related to before and are no more, as it is here
     */
    List<Relation> replace(Handle handle, String source, List<FeedEntry> given) {
        Map<Told, Optional<Relation>> gone =
                kept(handle, source, given.stream().map(FeedEntry::slug).toList());
        Set<Told> added = new LinkedHashSet<>();
        for (FeedEntry entry : given) {
            entry.relations().forEach(relation -> added.add(new Told(entry.slug(), relation.kind(), relation.to())));
        }
        Set<Told> stays = new LinkedHashSet<>(gone.keySet());
        stays.retainAll(added);
        gone.keySet().removeAll(stays);
        added.removeAll(stays);
        each(handle, source, gone.keySet(), """
                delete from ini_harvested_relation
                where source = :source and remote_from = :from and kind = :kind and remote_to = :to
                """);
        each(handle, source, added, """
                insert into ini_harvested_relation (source, remote_from, kind, remote_to)
                values (:source, :from, :kind, :to)
                """);
        return gone.values().stream().flatMap(Optional::stream).toList();
    }

    private static void each(Handle handle, String source, Set<Told> relations, String sql) {
        if (relations.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        relations.forEach(told -> batch.bind("source", source)
                .bind("from", told.from())
                .bind("kind", told.kind().name())
                .bind("to", told.to())
                .add());
        batch.execute();
    }

    /** Returns what is kept of some entries; with the relation here when both sides are here. */
    private static Map<Told, Optional<Relation>> kept(Handle handle, String source, List<String> remoteSlugs) {
        Map<Told, Optional<Relation>> kept = new LinkedHashMap<>();
        handle.createQuery("""
                        select k.remote_from, k.kind, k.remote_to, f.slug as from_slug, t.slug as to_slug
                        from ini_harvested_relation k
                          left join ini_harvested f on f.source = k.source and f.remote_slug = k.remote_from
                          left join ini_harvested t on t.source = k.source and t.remote_slug = k.remote_to
                        where k.source = :source and k.remote_from in (<slugs>)
                        order by k.remote_from, k.kind, k.remote_to limit :most
                        """)
                .bind("source", source)
                .bindList("slugs", remoteSlugs)
                .bind("most", MOST)
                .map((row, context) -> {
                    RelationKind kind = RelationKind.valueOf(row.getString("kind"));
                    Optional<String> from = Optional.ofNullable(row.getString("from_slug"));
                    Optional<String> to = Optional.ofNullable(row.getString("to_slug"));
                    return kept.put(
                            new Told(row.getString("remote_from"), kind, row.getString("remote_to")),
                            from.flatMap(start -> to.map(end -> new Relation(start, kind, end, ""))));
                })
                .list();
        return kept;
    }

    /** Returns the relations of entries, said of them and of others to them, of which both sides are here and that are not. */
    List<Relation> missing(Handle handle, String source, Collection<String> remoteSlugs) {
        return handle.createQuery("""
                        select k.kind, f.slug as from_slug, t.slug as to_slug
                        from ini_harvested_relation k
                          join ini_harvested f on f.source = k.source and f.remote_slug = k.remote_from
                          join ini_harvested t on t.source = k.source and t.remote_slug = k.remote_to
                        where k.source = :source and (k.remote_from in (<slugs>) or k.remote_to in (<slugs>))
                          and not exists (select 1 from ini_relation r
                            where r.from_slug = f.slug and r.kind = k.kind and r.to_slug = t.slug)
                        order by k.remote_from, k.kind, k.remote_to limit :most
                        """)
                .bind("source", source)
                .bindList("slugs", List.copyOf(remoteSlugs))
                .bind("most", MOST)
                .map((row, context) -> new Relation(
                        row.getString("from_slug"),
                        RelationKind.valueOf(row.getString("kind")),
                        row.getString("to_slug"),
                        ""))
                .list();
    }
}
