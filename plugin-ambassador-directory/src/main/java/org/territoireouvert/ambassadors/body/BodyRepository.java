package org.territoireouvert.ambassadors.body;

import static org.territoireouvert.api.list.Keyset.Order.ASCENDING;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.model.Body;
import org.territoireouvert.ambassadors.model.BodyKind;
import org.territoireouvert.api.data.Conditions;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.SearchText;

/** Keeps administrations and services. */
public final class BodyRepository {

    /** Most bodies that are read together. */
    public static final int READ_TOGETHER = 500;

    private static final String[] ORDER = {"name", "slug"};

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public BodyRepository(Database database) {
        this.database = database;
    }

    /** Returns a body. */
    public Optional<Body> find(String slug) {
        return database.read(handle -> find(handle, slug));
    }

    /** Returns a body within a transaction. */
    public Optional<Body> find(Handle handle, String slug) {
        return handle.createQuery("select * from amb_body where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> body(row))
                .findOne();
    }

    /** Returns the bodies directly below one, in their order, at most 500; those of the top for {@code ""}. */
    public List<Body> below(String parent) {
        return database.read(handle -> handle.createQuery("""
                        select * from amb_body where parent = :parent order by place, name, slug limit :limit""")
                .bind("parent", parent)
                .bind("limit", READ_TOGETHER)
                .map((row, context) -> body(row))
                .list());
    }

    /** Returns the way from the top to a body, that body last; empty when there is no such body. */
    public List<Body> way(String slug) {
        return database.read(handle -> way(handle, slug));
    }

    /** Returns the way from the top to a body, that body last, within a transaction. */
    public List<Body> way(Handle handle, String slug) {
        java.util.LinkedList<Body> way = new java.util.LinkedList<>();
        Optional<Body> at = find(handle, slug);
        while (at.isPresent() && way.size() <= Body.DEEPEST) {
            way.addFirst(at.get());
            at = find(handle, at.get().parent());
        }
        return List.copyOf(way);
    }

    /** Returns how many levels a body and what is below it have: 1 when nothing is. */
    public int height(Handle handle, String slug) {
        return handle.createQuery("""
                        with recursive below(slug, level) as (
                          select slug, 1 from amb_body where slug = :slug
                          union select b.slug, below.level + 1 from amb_body b join below on b.parent = below.slug
                          where below.level <= :deepest)
                        select coalesce(max(level), 1) from below""")
                .bind("slug", slug)
                .bind("deepest", Body.DEEPEST)
                .mapTo(Integer.class)
                .one();
    }

    /**
     * A body and where it stands in the tree.
     *
     * @param level from 1
     * @param posts that are open
     * @param free seats of these posts
     */
    public record Placed(Body body, int level, int posts, int free) {}

    /** Returns the upper levels of the tree, parents before what is below them, at most 500, with their posts on a day. */
    public List<Placed> tree(int levels, LocalDate today) {
        return database.read(handle -> handle.createQuery("""
                        with recursive tree(slug, level) as (
                          select slug, 1 from amb_body where parent = ''
                          union select b.slug, tree.level + 1 from amb_body b join tree on b.parent = tree.slug
                          where tree.level < :levels)
                        select b.*, tree.level as level_of,
                          (select count(*) from amb_post p where p.body = b.slug
                            and (p.closed_on = '' or p.closed_on > :today)) as posts,
                          (select coalesce(sum(p.seats - (select count(*) from amb_mandate m
                              where m.post = p.slug and m.starts_on <= :today and m.ends_on >= :today)), 0)
                            from amb_post p where p.body = b.slug
                            and (p.closed_on = '' or p.closed_on > :today)) as free
                        from tree join amb_body b on b.slug = tree.slug
                        order by tree.level, b.place, b.name, b.slug limit :limit""")
                .bind("levels", levels)
                .bind("today", today.toString())
                .bind("limit", READ_TOGETHER)
                .map((row, context) -> new Placed(
                        body(row), row.getInt("level_of"), row.getInt("posts"), Math.max(0, row.getInt("free"))))
                .list());
    }

    /** Returns a part of the bodies whose name holds these words, by name. */
    public Slice<Body> list(String words, Keyset keyset) {
        return database.read(handle -> keyset.slice(
                Conditions.all()
                        .words("search_text", words)
                        .list(
                                handle,
                                "select * from amb_body where <where> order by <order> limit :limit",
                                keyset,
                                ASCENDING,
                                ORDER)
                        .map((row, context) -> body(row))
                        .list(),
                body -> List.of(body.name(), body.slug())));
    }

    /** Counts what is found, for a page: at most a thousand and one. */
    public int found(String words) {
        return database.read(
                handle -> Conditions.all().words("search_text", words).found(handle, "amb_body"));
    }

    /** Takes one after the other. */
    @FunctionalInterface
    public interface Visitor {
        /** Takes one. */
        void visit(Body body) throws IOException;
    }

    /** Hands all over in the order of their slugs, from a cursor. */
    public void each(Visitor visitor) throws IOException {
        database.<Boolean, IOException>read(handle -> {
            try (Stream<Body> all = handle
                    .createQuery("select * from amb_body order by slug")
                    .setFetchSize(READ_TOGETHER)
                    .map((row, context) -> body(row))
                    .stream()) {
                for (Body one : (Iterable<Body>) all::iterator) {
                    visitor.visit(one);
                }
            }
            return true;
        });
    }

    /** Returns the codes of the territories for which bodies work, at most 5,000. */
    public List<String> territories() {
        return database.read(handle -> handle.createQuery("""
                        select distinct territory from amb_body where territory <> '' order by territory limit :limit""")
                .bind("limit", READ_TOGETHER * 10)
                .mapTo(String.class)
                .list());
    }

    /** Returns when a body last came or changed. */
    public Optional<Instant> changedAt() {
        return database.read(handle -> handle.createQuery("select max(updated_at) from amb_body")
                .mapTo(String.class)
                .findOne()
                .map(PortableInstant::parse));
    }

    /** Stores a new body. */
    public void add(Handle handle, Body body) {
        bound(handle.createUpdate("""
                        insert into amb_body (slug, parent, name, kind, siret, territory, description, website, place,
                            search_text, updated_at)
                        values (:slug, :parent, :name, :kind, :siret, :territory, :description, :website, :place, :search,
                            :updated)"""), body).execute();
    }

    /** Stores a changed body when nobody has changed it since; tells whether it did. */
    public boolean change(Handle handle, Body body, Instant read) {
        return bound(handle.createUpdate("""
                        update amb_body set parent = :parent, name = :name, kind = :kind, siret = :siret,
                            territory = :territory, description = :description, website = :website, place = :place,
                            search_text = :search, updated_at = :updated
                        where slug = :slug and updated_at = :read"""), body)
                        .bind("read", PortableInstant.text(read))
                        .execute()
                == 1;
    }

    private static org.jdbi.v3.core.statement.Update bound(org.jdbi.v3.core.statement.Update update, Body body) {
        return update.bind("slug", body.slug())
                .bind("parent", body.parent())
                .bind("name", body.name())
                .bind("kind", body.kind().name())
                .bind("siret", body.siret())
                .bind("territory", body.territory())
                .bind("description", body.description())
                .bind("website", body.website())
                .bind("place", body.place())
                .bind("search", SearchText.fold(body.name() + " " + body.kind().french()))
                .bind("updated", PortableInstant.text(body.updatedAt()));
    }

    private static Body body(ResultSet row) throws SQLException {
        return new Body(
                row.getString("slug"),
                row.getString("parent"),
                row.getString("name"),
                BodyKind.valueOf(row.getString("kind")),
                row.getString("siret"),
                row.getString("territory"),
                row.getString("description"),
                row.getString("website"),
                row.getInt("place"),
                PortableInstant.parse(row.getString("updated_at")));
    }
}
