package org.territoireouvert.runner.editorial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.SearchText;

/** Reads articles. Safe for all threads. */
public final class ArticleRepository {

    private final Database database;

    /** Reads the tables of the runtime. */
    public ArticleRepository(Database database) {
        this.database = database;
    }

    /** Returns an article, in whatever state. */
    public Optional<Article> find(ArticleKind kind, String id) {
        return database.read(handle -> find(handle, kind, id));
    }

    static Optional<Article> find(Handle handle, ArticleKind kind, String id) {
        return handle.createQuery("select * from core_article where id = :id and kind = :kind")
                .bind("id", id)
                .bind("kind", kind.code())
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Returns what stands at an address now. */
    public Optional<Article> at(ArticleKind kind, String slug) {
        return database.read(handle -> at(handle, kind, slug));
    }

    static Optional<Article> at(Handle handle, ArticleKind kind, String slug) {
        return handle.createQuery("select * from core_article where kind = :kind and slug = :slug")
                .bind("kind", kind.code())
                .bind("slug", slug)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Returns the article that stood at an address before it got another one. */
    public Optional<Article> onceAt(ArticleKind kind, String slug) {
        return database.read(handle -> handle.createQuery("""
                        select a.* from core_article a join core_article_address o on o.article_id = a.id
                        where o.kind = :kind and o.slug = :slug""")
                .bind("kind", kind.code())
                .bind("slug", slug)
                .map((row, context) -> read(row))
                .findOne());
    }

    /** Returns what everybody may read, the newest first; for a keyset over two columns. */
    public Slice<Article> published(ArticleKind kind, Instant now, Keyset keyset) {
        List<Article> found = database.read(handle -> handle.createQuery("""
                        select * from core_article
                        where kind = :kind and state = 'published' and publish_at <= :now and <position>
                        order by <order> limit :limit""")
                .define("position", keyset.condition(Order.DESCENDING, "publish_at", "id"))
                .define("order", keyset.order(Order.DESCENDING, "publish_at", "id"))
                .bind("kind", kind.code())
                .bind("now", PortableInstant.text(now))
                .bindMap(keyset.binds())
                .map((row, context) -> read(row))
                .list());
        return keyset.slice(
                found,
                article ->
                        List.of(article.publishAt().map(PortableInstant::text).orElse(""), article.id()));
    }

    /** Returns what everybody may read in the order of ids: what a search is built from. */
    public List<Article> published(ArticleKind kind, Instant now, String afterId, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from core_article
                        where kind = :kind and state = 'published' and publish_at <= :now and id > :after
                        order by id limit :limit""")
                .bind("kind", kind.code())
                .bind("now", PortableInstant.text(now))
                .bind("after", afterId)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    /** Returns the public pages that the frame links to, by title; at most a hundred. */
    public List<Article> placed(Instant now) {
        return database.read(handle -> handle.createQuery("""
                        select * from core_article
                        where kind = 'page' and state = 'published' and publish_at <= :now and place <> 'none'
                        order by search_key, id limit 100""")
                .bind("now", PortableInstant.text(now))
                .map((row, context) -> read(row))
                .list());
    }

    /** Returns a part of all articles, those that changed last first; for a keyset over two columns. */
    public Slice<Article> list(ArticleSearch search, Keyset keyset) {
        List<Article> found = database.read(handle -> handle.createQuery("select * from core_article where "
                        + search.condition() + " and <position> order by <order> limit :limit")
                .define("position", keyset.condition(Order.DESCENDING, "updated_at", "id"))
                .define("order", keyset.order(Order.DESCENDING, "updated_at", "id"))
                .bindMap(search.binds())
                .bindMap(keyset.binds())
                .map((row, context) -> read(row))
                .list());
        return keyset.slice(found, article -> List.of(PortableInstant.text(article.updatedAt()), article.id()));
    }

    /** Hands over every article that is searched for, one after the other. */
    public <X extends Exception> void each(ArticleSearch search, Reader<X> reader) throws X {
        database.<Boolean, X>read(handle -> {
            try (Stream<Article> found = handle
                    .createQuery("select * from core_article where " + search.condition()
                            + " order by updated_at desc, id desc")
                    .bindMap(search.binds())
                    .map((row, context) -> read(row))
                    .stream()) {
                for (Article article : (Iterable<Article>) found::iterator) {
                    reader.read(article);
                }
            }
            return true;
        });
    }

    /** Reads one article after the other. */
    @FunctionalInterface
    public interface Reader<X extends Exception> {
        /** Reads one. */
        void read(Article article) throws X;
    }

    /** Returns articles whose date has come after their last change, so that nobody has been told of it yet. */
    static List<Article> due(Handle handle, String now, int limit) {
        return handle.createQuery("""
                        select * from core_article
                        where kind in ('page', 'news') and state = 'published'
                        and publish_at <= :now and publish_at > updated_at order by publish_at, id limit :limit""")
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    static String searchKey(ArticleText french, ArticleText english) {
        return SearchText.fold(french.title() + " " + french.summary() + " " + english.title());
    }

    private static Article read(ResultSet row) throws SQLException {
        String at = row.getString("publish_at");
        return new Article(
                row.getString("id"),
                ArticleKind.of(row.getString("kind")),
                ArticleState.of(row.getString("state")),
                ArticlePlace.read(row.getString("place")).orElse(ArticlePlace.NONE),
                row.getString("slug"),
                at.isEmpty() ? Optional.empty() : Optional.of(PortableInstant.parse(at)),
                row.getInt("version"),
                PortableInstant.parse(row.getString("updated_at")),
                text(row, "fr"),
                text(row, "en"));
    }

    static ArticleText text(ResultSet row, String language) throws SQLException {
        return new ArticleText(
                row.getString("title_" + language),
                row.getString("summary_" + language),
                row.getString("body_" + language));
    }
}
