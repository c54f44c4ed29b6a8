package org.territoireouvert.initiatives.federation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.model.Entry;

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

    /** Returns what is here of some entries of a source, by their slugs there. */
    Map<String, Entry> known(Handle handle, String source, Collection<String> remoteSlugs) {
        if (remoteSlugs.isEmpty()) {
            return Map.of();
        }
        Map<String, String> slugs = handle.createQuery("""
                        select remote_slug, slug from ini_harvested where source = :source and remote_slug in (<slugs>)
                        """)
                .bind("source", source)
                .bindList("slugs", List.copyOf(remoteSlugs))
                .map((row, context) -> Map.entry(row.getString("remote_slug"), row.getString("slug")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
        Map<String, Entry> bySlug = entries.some(handle, slugs.values());
        Map<String, Entry> known = new HashMap<>();
        slugs.forEach((remoteSlug, slug) ->
                Optional.ofNullable(bySlug.get(slug)).ifPresent(entry -> known.put(remoteSlug, entry)));
        return known;
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
