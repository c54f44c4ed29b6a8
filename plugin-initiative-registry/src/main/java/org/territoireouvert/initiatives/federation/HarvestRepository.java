package org.territoireouvert.initiatives.federation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Relation;
import org.territoireouvert.initiatives.model.RelationKind;

/** Keeps which entry came from where, and what waits for a decision. */
public final class HarvestRepository {

    /**
     * What a source gave that does not follow from what it gave before.
     *
     * @param remoteSlug of the entry there
     * @param slug of the entry here
     * @param version there
     * @param document what it gave, as it gave it
     */
    public record Conflict(
            String source, String remoteSlug, String slug, int version, String document, Instant foundAt) {}

    private static final int MOST_RELATIONS = 500;

    private final Database database;
    private final EntryRepository entries;

    /** Creates a repository on the plugin's tables. */
    public HarvestRepository(Database database, EntryRepository entries) {
        this.database = database;
        this.entries = entries;
    }

    /** Returns entries written here, in the order of their changes, those after a moment and a slug. */
    public List<Entry> ownAfter(String since, String slug, int limit) {
        return database.read(handle -> entries.read(
                handle.createQuery("""
                        select * from ini_entry
                        where source = '' and (updated_at > :since or updated_at = :since and slug > :slug)
                        order by updated_at, slug limit :limit
                        """).bind("since", since).bind("slug", slug).bind("limit", limit)));
    }

    /** Returns the slug here of an entry of a source. */
    Optional<String> slugOf(Handle handle, String source, String remoteSlug) {
        return handle.createQuery("select slug from ini_harvested where source = :source and remote_slug = :remoteSlug")
                .bind("source", source)
                .bind("remoteSlug", remoteSlug)
                .mapTo(String.class)
                .findOne();
    }

    /** Notes of which entry of a source an entry here is made. */
    void put(Handle handle, String source, String remoteSlug, String slug) {
        handle.createUpdate("""
                        insert into ini_harvested (source, remote_slug, slug) values (:source, :remoteSlug, :slug)
                        on conflict (source, remote_slug) do nothing
                        """)
                .bind("source", source)
                .bind("remoteSlug", remoteSlug)
                .bind("slug", slug)
                .execute();
    }

    /** Returns the relations that an entry of a source had there and has no more, as they are here. */
    List<Relation> droppedRelations(Handle handle, String source, FeedEntry given) {
        return kept(handle, source, given.slug(), "k.remote_from = :slug").stream()
                .filter(kept -> given.relations().stream()
                        .noneMatch(now ->
                                now.kind() == kept.relation().kind() && now.to().equals(kept.remoteTo())))
                .map(Kept::relation)
                .toList();
    }

    /** Keeps how an entry is related at its source. */
    void keepRelations(Handle handle, String source, FeedEntry given) {
        handle.createUpdate("delete from ini_harvested_relation where source = :source and remote_from = :remoteFrom")
                .bind("source", source)
                .bind("remoteFrom", given.slug())
                .execute();
        given.relations().stream()
                .distinct()
                .forEach(relation -> handle.createUpdate("""
                        insert into ini_harvested_relation (source, remote_from, kind, remote_to)
                        values (:source, :remoteFrom, :kind, :remoteTo)
                        """)
                        .bind("source", source)
                        .bind("remoteFrom", given.slug())
                        .bind("kind", relation.kind().name())
                        .bind("remoteTo", relation.to())
                        .execute());
    }

    /** Returns the relations of an entry of a source, said of it and of others to it, of which both sides are here. */
    List<Relation> relations(Handle handle, String source, String remoteSlug) {
        return kept(handle, source, remoteSlug, "k.remote_from = :slug or k.remote_to = :slug").stream()
                .map(Kept::relation)
                .toList();
    }

    private record Kept(String remoteTo, Relation relation) {}

    private static List<Kept> kept(Handle handle, String source, String remoteSlug, String which) {
        return handle.createQuery("""
                        select k.kind, k.remote_to, f.slug as from_slug, t.slug as to_slug
                        from ini_harvested_relation k
                          join ini_harvested f on f.source = k.source and f.remote_slug = k.remote_from
                          join ini_harvested t on t.source = k.source and t.remote_slug = k.remote_to
                        where k.source = :source and (<which>) order by k.remote_from, k.kind, k.remote_to limit :most
                        """)
                .define("which", which)
                .bind("source", source)
                .bind("slug", remoteSlug)
                .bind("most", MOST_RELATIONS)
                .map((row, context) -> new Kept(
                        row.getString("remote_to"),
                        new Relation(
                                row.getString("from_slug"),
                                RelationKind.valueOf(row.getString("kind")),
                                row.getString("to_slug"),
                                "")))
                .list();
    }

    /** Counts the entries of a source that are shown. */
    public int count(String source) {
        return database.read(handle -> count(handle, source));
    }

    int count(Handle handle, String source) {
        return handle.createQuery("select count(*) from ini_entry where source = :source and state <> 'WITHDRAWN'")
                .bind("source", source)
                .mapTo(Integer.class)
                .one();
    }

    /** Returns a part of the slugs of a source's entries that are shown, in order. */
    List<Entry> shownOf(Handle handle, String source, int limit) {
        return entries.read(handle.createQuery("""
                        select * from ini_entry where source = :source and state <> 'WITHDRAWN' order by slug limit :limit
                        """).bind("source", source).bind("limit", limit));
    }

    /** Keeps what waits for a decision; the latest counts. */
    void keep(Handle handle, Conflict conflict) {
        handle.createUpdate("""
                        insert into ini_conflict (source, remote_slug, slug, version, document, found_at)
                        values (:source, :remoteSlug, :slug, :version, :document, :foundAt)
                        on conflict (source, remote_slug) do update set version = excluded.version,
                          document = excluded.document
                        """)
                .bind("source", conflict.source())
                .bind("remoteSlug", conflict.remoteSlug())
                .bind("slug", conflict.slug())
                .bind("version", conflict.version())
                .bind("document", conflict.document())
                .bind("foundAt", PortableInstant.text(conflict.foundAt()))
                .execute();
    }

    /** Returns what waits, the oldest first. */
    public List<Conflict> conflicts(int limit) {
        return database.read(handle -> handle.createQuery(
                        "select * from ini_conflict order by found_at, source, remote_slug limit :limit")
                .bind("limit", limit)
                .map((row, context) -> conflict(row))
                .list());
    }

    /** Counts what waits. */
    public int countConflicts() {
        return database.read(handle -> handle.createQuery("select count(*) from ini_conflict")
                .mapTo(Integer.class)
                .one());
    }

    /** Returns one that waits. */
    Optional<Conflict> conflict(Handle handle, String source, String remoteSlug) {
        return handle.createQuery("select * from ini_conflict where source = :source and remote_slug = :remoteSlug")
                .bind("source", source)
                .bind("remoteSlug", remoteSlug)
                .map((row, context) -> conflict(row))
                .findOne();
    }

    /** Removes one that was decided. */
    void decided(Handle handle, String source, String remoteSlug) {
        handle.createUpdate("delete from ini_conflict where source = :source and remote_slug = :remoteSlug")
                .bind("source", source)
                .bind("remoteSlug", remoteSlug)
                .execute();
    }

    private static Conflict conflict(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Conflict(
                row.getString("source"),
                row.getString("remote_slug"),
                row.getString("slug"),
                row.getInt("version"),
                row.getString("document"),
                PortableInstant.parse(row.getString("found_at")));
    }
}
