package org.territoireouvert.runner.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.search.word.Excerpt;
import org.territoireouvert.runner.search.word.TypedQuery;
import org.territoireouvert.runner.storage.Engine;

/**
 * The public contents of all plugins, by their words. What changes it is part of the transaction of the content's own change.
 * Safe for all threads.
 */
public final class SearchIndex {

    private static final int SHARED_BY_SIMILAR = 2;
    private static final int SHARED_BY_RELATED = 3;
    private static final TypedQuery NOTHING_TYPED = new TypedQuery(List.of(), List.of());

    private final Database database;
    private final Supplier<Engine> engine;
    private final Supplier<Set<String>> openTypes;
    private final Vocabulary vocabulary;

    /**
     * Opens the index.
     *
     * @param database tables of the runtime
     * @param engine in which they are, asked for at first use
     * @param openTypes types whose contents are found now; what others have stays indexed and is not found
     */
    public SearchIndex(Database database, Supplier<Engine> engine, Supplier<Set<String>> openTypes) {
        this.database = database;
        this.engine = engine;
        this.openTypes = openTypes;
        this.vocabulary = new Vocabulary(database);
    }

    private TextEngine text() {
        return TextEngine.of(engine.get());
    }

    /** Takes a content in, or replaces what is known of it, at the end of the write; only what everybody may read belongs here. */
    public void put(Handle transaction, SearchDocument document) {
        IndexChanges.of(transaction, text()).put(transaction, document);
    }

    /** Takes a content in as a rebuilding reads it, unless a newer state is known, which came while it was reading. */
    public void refresh(Handle transaction, SearchDocument document) {
        boolean newerIsKnown = transaction
                .createQuery("""
                        select 1 from core_search_document where type = :type and id = :id and updated_at > :updatedAt
                        """)
                .bind("type", document.ref().type())
                .bind("id", document.ref().id())
                .bind("updatedAt", PortableInstant.text(document.updatedAt()))
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!newerIsKnown) {
            put(transaction, document);
        }
    }

    /**
     * Returns which contents of a type are known.
     *
     * @param after id before the first
     * @param last id of the last; empty for all that follow
     */
    public List<String> known(String type, String after, String last) {
        return database.read(handle -> handle.createQuery("""
                        select id from core_search_document
                        where type = :type and id > :after and (:last = '' or id <= :last) order by id
                        """)
                .bind("type", type)
                .bind("after", after)
                .bind("last", last)
                .mapTo(String.class)
                .list());
    }

    /** Forgets a content at the end of the write; does nothing when it is not known. */
    public void remove(Handle transaction, ContentRef ref) {
        IndexChanges.of(transaction, text()).remove(transaction, ref);
    }

    /** Finds contents. The time that it takes does not grow with the number of the page. */
    public SearchResult find(SearchQuery query) {
        TypedQuery typed = TypedQuery.of(query.text());
        if (typed.isEmpty() && !query.text().isBlank() || query.page() > SearchQuery.MOST_PAGES) {
            return new SearchResult(List.of(), 0, false, Map.of());
        }
        return database.read(handle -> {
            Map<String, Integer> byType = count(handle, conditions(query, typed, false));
            int all = byType.values().stream().mapToInt(Integer::intValue).sum();
            boolean counted = all <= SearchQuery.MOST_FOUND;
            int found = query.type().isEmpty()
                    ? all
                    : counted
                            ? byType.getOrDefault(query.type().get(), 0)
                            : count(handle, conditions(query, typed, true)).values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum();
            return new SearchResult(
                    list(handle, query, typed),
                    Math.min(found, SearchQuery.MOST_FOUND),
                    found > SearchQuery.MOST_FOUND,
                    counted ? byType : Map.of());
        });
    }

    private SearchConditions conditions(SearchQuery query, TypedQuery typed, boolean withType) {
        return SearchConditions.of(query, typed, openTypes.get(), text(), withType);
    }

    private static Map<String, Integer> count(Handle handle, SearchConditions conditions) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        conditions
                .prepare(handle, """
                        select type, count(*) as number from (select d.type from <documents> limit :most) found
                        group by type
                        """)
                .bind("most", SearchQuery.MOST_FOUND + 1)
                .map((row, context) -> Map.entry(row.getString("type"), row.getInt("number")))
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue()));
        return numbers;
    }

    private List<SearchHit> list(Handle handle, SearchQuery query, TypedQuery typed) {
        return conditions(query, typed, true)
                .prepare(handle, "select d.* from <documents> order by <order> limit :limit offset :offset")
                .bind("limit", SearchQuery.PAGE_SIZE)
                .bind("offset", (query.page() - 1) * SearchQuery.PAGE_SIZE)
                .map((row, context) -> hit(document(row), typed))
                .list();
    }

    /**
     * Returns the ids of contents of some types that hold what was typed, the best match first.
     *
     * @param types of which those that are not open find nothing
     */
    public List<String> matching(Set<String> types, String typed, int limit) {
        TypedQuery query = TypedQuery.of(typed);
        if (query.isEmpty()) {
            return List.of();
        }
        Set<String> open = new TreeSet<>(types);
        open.retainAll(openTypes.get());
        return database.read(handle -> SearchConditions.of(SearchQuery.of(typed), query, open, text(), false)
                .prepare(handle, "select d.id from <documents> order by <order> limit :limit")
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    private static SearchHit hit(SearchDocument document, TypedQuery typed) {
        return new SearchHit(
                document.ref(),
                document.title(),
                Excerpt.of(document.summary(), document.body(), typed::wants),
                document.path(),
                document.territory(),
                document.updatedAt());
    }

    /**
     * Returns contents that resemble a text, the closest first.
     *
     * @param type only of this type, if given
     * @param limit at most 20
     */
    public List<SearchHit> similar(Optional<String> type, String text, int limit) {
        return resembling(type, Resemblance.to(text, SHARED_BY_SIMILAR), limit);
    }

    private List<SearchHit> resembling(Optional<String> type, Resemblance resemblance, int limit) {
        if (resemblance.isEmpty()) {
            return List.of();
        }
        List<SearchDocument> candidates =
                database.read(handle -> SearchConditions.resembling(resemblance.stems(), type, openTypes.get(), text())
                        .prepare(handle, "select d.* from <documents> order by <order> limit :limit")
                        .bind("limit", Resemblance.CANDIDATES)
                        .map((row, context) -> document(row))
                        .list());
        return resemblance.closest(candidates, limit).stream()
                .map(document -> hit(document, NOTHING_TYPED))
                .toList();
    }

    /**
     * Returns contents of any type that resemble one that is known, the closest first, without itself.
     *
     * @param limit at most 20
     */
    public List<SearchHit> related(ContentRef ref, int limit) {
        return find(ref)
                .map(document -> resembling(
                                Optional.empty(),
                                Resemblance.to(document.title() + " " + document.summary(), SHARED_BY_RELATED),
                                limit + 1)
                        .stream()
                        .filter(hit -> !hit.ref().equals(ref))
                        .limit(limit)
                        .toList())
                .orElse(List.of());
    }

    /** Returns those of some contents that can be found now, in their order. */
    public List<SearchHit> known(List<ContentRef> refs) {
        Set<String> types = openTypes.get();
        return refs.stream()
                .filter(ref -> types.contains(ref.type()))
                .flatMap(ref -> find(ref).stream())
                .map(document -> hit(document, NOTHING_TYPED))
                .toList();
    }

    /** Returns a content as it is known here. */
    public Optional<SearchDocument> find(ContentRef ref) {
        return database.read(
                handle -> handle.createQuery("select * from core_search_document where type = :type and id = :id")
                        .bind("type", ref.type())
                        .bind("id", ref.id())
                        .map((row, context) -> document(row))
                        .findOne());
    }

    /** Returns the typed text with the words that nothing has replaced by the nearest known ones, when that finds something. */
    public Optional<String> hint(String typed) {
        return vocabulary
                .nearest(typed)
                .filter(other -> find(SearchQuery.of(other)).total() > 0);
    }

    private static SearchDocument document(ResultSet row) throws SQLException {
        return new SearchDocument(
                new ContentRef(row.getString("type"), row.getString("id")),
                row.getString("title"),
                row.getString("summary"),
                row.getString("body"),
                row.getString("path"),
                Optional.of(row.getString("territory")).filter(code -> !code.isEmpty()),
                PortableInstant.parse(row.getString("updated_at")));
    }
}
