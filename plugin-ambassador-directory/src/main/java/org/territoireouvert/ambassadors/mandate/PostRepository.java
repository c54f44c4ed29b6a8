package org.territoireouvert.ambassadors.mandate;

import static org.territoireouvert.api.list.Keyset.Order.ASCENDING;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.territoireouvert.ambassadors.model.Post;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.SearchText;

/** Keeps posts. */
public final class PostRepository {

    private static final String[] ORDER = {"label", "slug"};
    private static final int READ_TOGETHER = 500;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public PostRepository(Database database) {
        this.database = database;
    }

    /** Returns a post. */
    public Optional<Post> find(String slug) {
        return database.read(handle -> find(handle, slug));
    }

    /** Returns a post within a transaction. */
    public Optional<Post> find(Handle handle, String slug) {
        return handle.createQuery("select * from amb_post where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> post(row))
                .findOne();
    }

    /** Returns the posts of a body, by label, at most 500. */
    public List<Post> ofBody(String body) {
        return database.read(handle -> handle.createQuery("""
                        select * from amb_post where body = :body order by label, slug limit :limit""")
                .bind("body", body)
                .bind("limit", READ_TOGETHER)
                .map((row, context) -> post(row))
                .list());
    }

    /**
     * Counts how many seats of posts are taken on a day.
     *
     * @param some at most 500
     */
    public List<SeatCount> counted(List<Post> some, LocalDate day) {
        if (some.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> taken = database.read(handle -> handle
                .createQuery("""
                        select post, count(*) as taken from amb_mandate
                        where post in (<posts>) and starts_on <= :day and ends_on >= :day group by post""")
                .bindList("posts", some.stream().map(Post::slug).toList())
                .bind("day", day.toString())
                .map((row, context) -> Map.entry(row.getString("post"), row.getInt("taken")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return some.stream()
                .map(post -> new SeatCount(post, taken.getOrDefault(post.slug(), 0)))
                .toList();
    }

    /** Returns a part of the posts that are found, by label. */
    public Slice<Post> list(PostSearch search, Keyset keyset) {
        return database.read(handle -> keyset.slice(
                search.conditions()
                        .list(
                                handle,
                                "select * from amb_post where <where> order by <order> limit :limit",
                                keyset,
                                ASCENDING,
                                ORDER)
                        .map((row, context) -> post(row))
                        .list(),
                post -> List.of(post.label(), post.slug())));
    }

    /** Counts what is found, for a page: at most a thousand and one. */
    public int found(PostSearch search) {
        return database.read(handle -> search.conditions().found(handle, "amb_post"));
    }

    /** Takes one after the other. */
    @FunctionalInterface
    public interface Visitor {
        /** Takes one. */
        void visit(Post post) throws IOException;
    }

    /** Hands all over in the order of their slugs, from a cursor. */
    public void each(Visitor visitor) throws IOException {
        database.<Boolean, IOException>read(handle -> {
            try (Stream<Post> all = handle
                    .createQuery("select * from amb_post order by slug")
                    .setFetchSize(READ_TOGETHER)
                    .map((row, context) -> post(row))
                    .stream()) {
                for (Post one : (Iterable<Post>) all::iterator) {
                    visitor.visit(one);
                }
            }
            return true;
        });
    }

    /** Returns when a post last came or changed. */
    public Optional<Instant> changedAt() {
        return database.read(handle -> handle.createQuery("select max(updated_at) from amb_post")
                .mapTo(String.class)
                .findOne()
                .map(PortableInstant::parse));
    }

    /** Stores a new post. */
    public void add(Handle handle, Post post) {
        bound(handle.createUpdate("""
                        insert into amb_post (slug, body, label, scope, seats, created_on, closed_on, search_text, updated_at)
                        values (:slug, :body, :label, :scope, :seats, :created, :closed, :search, :updated)"""), post)
                .bind("created", post.createdOn().toString())
                .execute();
    }

    /** Stores a changed post when nobody has changed it since; tells whether it did. */
    public boolean change(Handle handle, Post post, Instant read) {
        return bound(handle.createUpdate("""
                        update amb_post set body = :body, label = :label, scope = :scope, seats = :seats,
                            closed_on = :closed, search_text = :search, updated_at = :updated
                        where slug = :slug and updated_at = :read"""), post)
                        .bind("read", PortableInstant.text(read))
                        .execute()
                == 1;
    }

    private static Update bound(Update update, Post post) {
        return update.bind("slug", post.slug())
                .bind("body", post.body())
                .bind("label", post.label())
                .bind("scope", post.scope())
                .bind("seats", post.seats())
                .bind("closed", post.closedOn().map(LocalDate::toString).orElse(""))
                .bind("search", SearchText.fold(post.label() + " " + post.scope()))
                .bind("updated", PortableInstant.text(post.updatedAt()));
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(
                row.getString("slug"),
                row.getString("body"),
                row.getString("label"),
                row.getString("scope"),
                row.getInt("seats"),
                LocalDate.parse(row.getString("created_on")),
                Optional.of(row.getString("closed_on"))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse),
                PortableInstant.parse(row.getString("updated_at")));
    }
}
