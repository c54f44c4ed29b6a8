package org.territoireouvert.initiatives.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.initiatives.model.Relation;
import org.territoireouvert.initiatives.model.RelationKind;

/** Keeps how entries are related. */
public final class RelationRepository {

    private static final int FURTHEST = 50;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public RelationRepository(Database database) {
        this.database = database;
    }

    /** Returns the relations of an entry, said of it and of others to it; those said of it first. */
    public List<Relation> of(String slug, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from (
                          select 0 as side, r.* from ini_relation r where from_slug = :slug
                          union all
                          select 1 as side, r.* from ini_relation r where to_slug = :slug
                        ) related order by side, kind, added_at, from_slug, to_slug limit :limit
                        """)
                .bind("slug", slug)
                .bind("limit", limit)
                .map((row, context) -> relation(row))
                .list());
    }

    /**
     * Returns the relations that are said of some entries, by their slugs.
     *
     * @param most how many of each
     */
    public Map<String, List<Relation>> saidOf(Collection<String> slugs, int most) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        return database
                .read(handle -> handle.createQuery("""
                        select from_slug, kind, to_slug, note from (
                          select r.*, row_number() over (partition by from_slug order by kind, added_at, to_slug) as place
                          from ini_relation r where from_slug in (<slugs>)
                        ) related where place <= :most order by from_slug, place
                        """)
                        .bindList("slugs", List.copyOf(slugs))
                        .bind("most", most)
                        .map((row, context) -> relation(row))
                        .list())
                .stream()
                .collect(Collectors.groupingBy(Relation::from));
    }

    /** Relates two entries; again replaces the note. It counts as a change of an own entry, so that readers of the feed hear of it. */
    public void put(Handle handle, Relation relation, Instant now) {
        handle.createUpdate("""
                        insert into ini_relation (from_slug, kind, to_slug, note, added_at)
                        values (:from, :kind, :to, :note, :now)
                        on conflict (from_slug, kind, to_slug) do update set note = excluded.note
                        """)
                .bind("from", relation.from())
                .bind("kind", relation.kind().name())
                .bind("to", relation.to())
                .bind("note", relation.note())
                .bind("now", PortableInstant.text(now))
                .execute();
        touch(handle, relation.from(), now);
    }

    private static void touch(Handle handle, String slug, Instant now) {
        handle.createUpdate("""
                        update ini_entry set updated_at = :now where slug = :slug and source = '' and updated_at < :now
                        """)
                .bind("now", PortableInstant.text(now))
                .bind("slug", slug)
                .execute();
    }

    /** Takes a relation back; does nothing when there is none. */
    public void remove(Handle handle, String from, RelationKind kind, String to) {
        handle.createUpdate("delete from ini_relation where from_slug = :from and kind = :kind and to_slug = :to")
                .bind("from", from)
                .bind("kind", kind.name())
                .bind("to", to)
                .execute();
    }

    /**
     * Tells whether a relation would close a circle: the other already leads back, by relations of the same kind. An entry is
     * never related to itself.
     */
    public boolean closesCircle(Handle handle, Relation wanted) {
        if (wanted.from().equals(wanted.to())) {
            return true;
        }
        return wanted.kind().isAcyclic()
                && handle.createQuery("""
                                with recursive reached (slug, steps) as (
                                  select to_slug, 1 from ini_relation where from_slug = :start and kind = :kind
                                  union
                                  select r.to_slug, reached.steps + 1 from ini_relation r
                                    join reached on r.from_slug = reached.slug
                                  where r.kind = :kind and reached.steps < :furthest
                                )
                                select count(*) from reached where slug = :end
                                """)
                                .bind("start", wanted.to())
                                .bind("kind", wanted.kind().name())
                                .bind("end", wanted.from())
                                .bind("furthest", FURTHEST)
                                .mapTo(Integer.class)
                                .one()
                        > 0;
    }

    private static Relation relation(ResultSet row) throws SQLException {
        return new Relation(
                row.getString("from_slug"),
                RelationKind.valueOf(row.getString("kind")),
                row.getString("to_slug"),
                row.getString("note"));
    }
}
