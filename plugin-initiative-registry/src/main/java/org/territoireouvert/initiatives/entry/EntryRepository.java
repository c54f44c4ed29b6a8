package org.territoireouvert.initiatives.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.EntryKind;

/** Keeps the published entries. */
public final class EntryRepository {

    private static final int FETCHED = 1_000;

    private final Database database;
    private final Sheets sheets;
    private volatile Consumer<String> whenStored = slug -> {};

    /** Creates a repository on the plugin's tables. */
    public EntryRepository(Database database, Sheets sheets) {
        this.database = database;
        this.sheets = sheets;
    }

    /** Says who hears of the slug of each entry that was stored, after the commit. */
    public void whenStored(Consumer<String> listener) {
        whenStored = listener;
    }

    /** Returns some entries for a list, those that are gone left out, in the order of their slugs as given. */
    public List<EntryLine> lines(List<String> slugs) {
        if (slugs.isEmpty()) {
            return List.of();
        }
        Map<String, EntryLine> found = new HashMap<>();
        database.read(handle -> {
            handle.createQuery("select * from ini_entry where slug in (<slugs>) and state <> 'WITHDRAWN'")
                    .bindList("slugs", slugs)
                    .map((row, context) -> EntryLine.read(row))
                    .forEach(line -> found.put(line.slug(), line));
            return found;
        });
        return slugs.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** Returns an entry, whatever its state. */
    public Optional<Entry> find(String slug) {
        return database.read(handle -> find(handle, slug));
    }

    /** Returns an entry as a transaction sees it. */
    public Optional<Entry> find(Handle handle, String slug) {
        return handle.createQuery("select * from ini_entry where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> entry(row))
                .findOne();
    }

    /** Returns those of some entries that there are, by their slugs, whatever their state. */
    public Map<String, Entry> some(Handle handle, Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        return handle.createQuery("select * from ini_entry where slug in (<slugs>)")
                .bindList("slugs", List.copyOf(slugs))
                .map((row, context) -> entry(row))
                .collectToMap(Entry::slug, entry -> entry);
    }

    /** Tells whether there is an entry, whatever its state. */
    public boolean exists(Handle handle, String slug) {
        return !existing(handle, Set.of(slug)).isEmpty();
    }

    /** Returns those of some slugs that entries have, whatever their state. */
    public Set<String> existing(Handle handle, Collection<String> slugs) {
        return slugs.isEmpty()
                ? Set.of()
                : handle.createQuery("select slug from ini_entry where slug in (<slugs>)")
                        .bindList("slugs", Set.copyOf(slugs))
                        .mapTo(String.class)
                        .set();
    }

    /** Returns those of some titles at their places that entries which are read have. */
    public Set<TitleAtPlace> known(Handle handle, Collection<TitleAtPlace> wanted) {
        Set<TitleAtPlace> asked = Set.copyOf(wanted);
        if (asked.isEmpty()) {
            return Set.of();
        }
        try (Stream<TitleAtPlace> found = handle
                .createQuery("""
                        select f.value, e.place from ini_entry_facet f join ini_entry e on e.slug = f.slug
                        where f.facet = 'TITLE' and f.value in (<titles>) and e.state <> 'WITHDRAWN'
                        """)
                .bindList(
                        "titles",
                        asked.stream().map(TitleAtPlace::title).distinct().toList())
                .setFetchSize(FETCHED)
                .map((row, context) -> TitleAtPlace.of(row.getString("value"), row.getString("place")))
                .stream()) {
            return found.filter(asked::contains).collect(Collectors.toSet());
        }
    }

    /** Returns the entries that a query finds, whose columns are those of {@code ini_entry}. */
    public List<Entry> read(Query query) {
        return query.map((row, context) -> entry(row)).list();
    }

    /** Returns a part of all entries that may be read, archived ones too, by slug, so that an export reads them in pieces. */
    public List<Entry> after(String slug, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from ini_entry where slug > :slug and state <> 'WITHDRAWN'
                        order by slug limit :limit
                        """)
                .bind("slug", slug)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    /** Returns published entries of a kind in the order of their slugs. */
    public List<Entry> published(EntryKind kind, String after, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from ini_entry where slug > :after and kind = :kind and state = 'PUBLISHED'
                        order by slug limit :limit
                        """)
                .bind("after", after)
                .bind("kind", kind.name())
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    /** Returns the latest, the one that came or changed last first. */
    public List<EntryLine> latest(int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from ini_entry where state = 'PUBLISHED'
                        order by updated_at desc, slug desc limit :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> EntryLine.read(row))
                .list());
    }

    /** Returns when an entry last came or changed; empty when there is none. */
    public Optional<Instant> changedAt() {
        return database.read(handle -> handle.createQuery("select max(updated_at) from ini_entry")
                .mapTo(String.class)
                .findOne()
                .map(PortableInstant::parse));
    }

    /** Gives when each entry that may be read was published. */
    public void eachPublication(Handle handle, Consumer<Instant> consumer) {
        handle.createQuery("select published_at from ini_entry where state <> 'WITHDRAWN' order by published_at")
                .setFetchSize(FETCHED)
                .mapTo(String.class)
                .forEach(at -> consumer.accept(PortableInstant.parse(at)));
    }

    /** Stores an entry, or replaces the one with its slug; returns the state of that one. */
    Optional<Entry.State> put(Handle handle, Entry entry, EntryValues values) {
        Optional<Entry.State> before = handle.createQuery("select state from ini_entry where slug = :slug")
                .bind("slug", entry.slug())
                .mapTo(String.class)
                .findOne()
                .map(Entry.State::valueOf);
        values.bind(handle.createUpdate(EntryValues.UPSERT), sheets).execute();
        if (before.isPresent()) {
            handle.createUpdate("delete from ini_entry_facet where slug = :slug")
                    .bind("slug", entry.slug())
                    .execute();
        }
        PreparedBatch facets =
                handle.prepareBatch("insert into ini_entry_facet (facet, value, slug) values (:facet, :value, :slug)");
        values.facets()
                .forEach((facet, found) -> found.forEach(value -> facets.bind("facet", facet.name())
                        .bind("value", value)
                        .bind("slug", entry.slug())
                        .add()));
        facets.execute();
        database.afterCommit(() -> whenStored.accept(entry.slug()));
        return before;
    }

    private Entry entry(ResultSet row) throws SQLException {
        EntryLine line = EntryLine.read(row);
        return new Entry(
                line.slug(),
                sheets.read(row.getString("sheet")),
                line.state(),
                row.getInt("version"),
                line.publishedAt(),
                line.updatedAt(),
                line.confirmedAt(),
                line.origin());
    }
}
