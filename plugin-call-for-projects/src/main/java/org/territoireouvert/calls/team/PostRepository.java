package org.territoireouvert.calls.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.model.team.Post.Nature;
import org.territoireouvert.calls.model.team.Post.State;
import org.territoireouvert.calls.model.team.PostText;
import org.territoireouvert.calls.model.team.TeamKind;

/** Keeps needs, offers and sketches. */
public final class PostRepository {

    /** Most publications of a call that are compared with each other. */
    public static final int COMPARED = 2_000;

    private static final String[] ORDER = {"made_at", "id"};
    private static final int MOST = 200;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public PostRepository(Database database) {
        this.database = database;
    }

    /** Returns one. */
    public Optional<Post> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    /** Returns one as it is in a transaction. */
    public Optional<Post> find(Handle handle, String id) {
        return handle.createQuery("select * from cal_team_post where id = :id")
                .bind("id", id)
                .map((row, context) -> post(row))
                .findOne();
    }

    /** Returns one and keeps others from changing it, or its carriers, until the end of the transaction. */
    public Optional<Post> hold(Handle handle, String id) {
        handle.createUpdate("update cal_team_post set state = state where id = :id")
                .bind("id", id)
                .execute();
        return find(handle, id);
    }

    /** Returns a part of what is found, the latest first. */
    public Slice<Post> list(PostSearch search, Keyset keyset) {
        return database.read(handle -> keyset.slice(
                search.conditions()
                        .list(
                                handle,
                                "select * from cal_team_post where <where> order by <order> limit :limit",
                                keyset,
                                Keyset.Order.DESCENDING,
                                ORDER)
                        .map((row, context) -> post(row))
                        .list(),
                post -> List.of(PortableInstant.text(post.madeAt()), post.id())));
    }

    /** Counts what is found, for a page. */
    public int found(PostSearch search) {
        return database.read(handle -> search.conditions().found(handle, "cal_team_post"));
    }

    /** Counts by nature what can be answered; a nature without any is there with zero. */
    public Map<Nature, Integer> open(String callSlug, LocalDate today) {
        Map<Nature, Integer> counts = new EnumMap<>(Nature.class);
        for (Nature nature : Nature.values()) {
            counts.put(nature, 0);
        }
        database.read(handle -> {
            handle.createQuery("""
                            select nature, count(*) as number from cal_team_post
                            where call_slug = :slug and state = 'OPEN' and (until_on = '' or until_on >= :today)
                            group by nature
                            """)
                    .bind("slug", callSlug)
                    .bind("today", today.toString())
                    .map((row, context) -> counts.put(Nature.valueOf(row.getString("nature")), row.getInt("number")))
                    .list();
            return counts;
        });
        return counts;
    }

    /** Returns what can be answered on a day, the latest first; at most {@link #COMPARED}. */
    public List<Post> comparable(Handle handle, String callSlug, LocalDate today) {
        return handle.createQuery("""
                        select * from cal_team_post
                        where call_slug = :slug and state = 'OPEN' and (until_on = '' or until_on >= :today)
                        order by made_at desc, id desc limit :most
                        """)
                .bind("slug", callSlug)
                .bind("today", today.toString())
                .bind("most", COMPARED)
                .map((row, context) -> post(row))
                .list();
    }

    /** Returns the needs of a sketch that are open, the oldest first. */
    public List<Post> needs(Handle handle, String sketchId) {
        return handle.createQuery("""
                        select * from cal_team_post where sketch_id = :sketch and state = 'OPEN' order by id limit :most
                        """)
                .bind("sketch", sketchId)
                .bind("most", MOST)
                .map((row, context) -> post(row))
                .list();
    }

    /** Returns the sketches from which one was merged. */
    public List<Post> mergedInto(Handle handle, String callSlug, String sketchId) {
        return handle.createQuery("""
                        select * from cal_team_post where call_slug = :slug and state = 'MERGED' and next_id = :sketch
                        order by made_at, id limit :most
                        """)
                .bind("slug", callSlug)
                .bind("sketch", sketchId)
                .bind("most", MOST)
                .map((row, context) -> post(row))
                .list();
    }

    /** Returns what a person, or one of some organisations, carries for a call, in whatever state, the latest first; at most 200. */
    public List<Post> carriedBy(Handle handle, String callSlug, String personId, List<String> organisationIds) {
        return handle.createQuery("""
                        select * from cal_team_post where call_slug = :slug and id in (
                          select post_id from cal_team_carrier where person_id = :person
                          union select post_id from cal_team_carrier where organisation_id in (<organisations>))
                        order by made_at desc, id desc limit :most
                        """)
                .bind("slug", callSlug)
                .bind("person", personId)
                .bindList("organisations", organisationIds.isEmpty() ? List.of("-") : organisationIds)
                .bind("most", MOST)
                .map((row, context) -> post(row))
                .list();
    }

    /** Counts what somebody typed and is open. */
    public int openOf(Handle handle, String callSlug, String personId) {
        return handle.createQuery("""
                        select count(*) from cal_team_post
                        where written_by = :person and call_slug = :slug and state = 'OPEN'
                        """)
                .bind("person", personId)
                .bind("slug", callSlug)
                .mapTo(Integer.class)
                .one();
    }

    /** Returns those of some natures that everybody reads, in the order of their ids. */
    public List<Post> published(List<Nature> natures, String afterId, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from cal_team_post
                        where nature in (<natures>) and id > :after and state not in ('WITHDRAWN', 'REMOVED')
                        order by id limit :limit
                        """)
                .bindList("natures", natures.stream().map(Enum::name).toList())
                .bind("after", afterId)
                .bind("limit", limit)
                .map((row, context) -> post(row))
                .list());
    }

    /** Returns those of all calls that everybody reads, the latest first. */
    public List<Post> latest(int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from cal_team_post where state not in ('WITHDRAWN', 'REMOVED')
                        order by made_at desc, id desc limit :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> post(row))
                .list());
    }

    /** Publishes one. */
    public void add(Handle handle, Post post, String writtenBy) {
        text(handle.createUpdate("""
                        insert into cal_team_post (id, call_slug, nature, kind, title, words, theme, places, until_on,
                          sketch_id, state, reason, next_id, revision, search_text, written_by, made_at, updated_at)
                        values (:id, :slug, :nature, :kind, :title, :words, :theme, :places, :until, :sketch, :state,
                          :reason, :next, :revision, :searchText, :writtenBy, :madeAt, :updatedAt)
                        """), post)
                .bind("slug", post.callSlug())
                .bind("nature", post.nature().name())
                .bind("sketch", post.sketchId())
                .bind("state", post.state().name())
                .bind("reason", post.reason())
                .bind("next", post.nextId())
                .bind("writtenBy", writtenBy)
                .bind("madeAt", PortableInstant.text(post.madeAt()))
                .execute();
        places(handle, post);
    }

    private static Update text(Update update, Post post) {
        PostText text = post.text();
        return update.bind("id", post.id())
                .bind("kind", text.kind().map(Enum::name).orElse(""))
                .bind("title", text.title())
                .bind("words", text.words())
                .bind("theme", text.theme().name())
                .bind("places", String.join(" ", text.places()))
                .bind("until", text.until().map(LocalDate::toString).orElse(""))
                .bind("searchText", SearchText.fold(text.title() + " " + text.words()))
                .bind("revision", post.revision())
                .bind("updatedAt", PortableInstant.text(post.updatedAt()));
    }

    private static void places(Handle handle, Post post) {
        handle.createUpdate("delete from cal_team_post_place where post_id = :id")
                .bind("id", post.id())
                .execute();
        post.text()
                .places()
                .forEach(code -> handle.createUpdate(
                                "insert into cal_team_post_place (post_id, code) values (:id, :code)")
                        .bind("id", post.id())
                        .bind("code", code)
                        .execute());
    }

    /** Keeps another text; false when somebody changed it since the revision before, or it is not open any more. */
    public boolean change(Handle handle, Post post) {
        int changed = text(handle.createUpdate("""
                        update cal_team_post set kind = :kind, title = :title, words = :words, theme = :theme,
                          places = :places, until_on = :until, search_text = :searchText, revision = :revision,
                          updated_at = :updatedAt
                        where id = :id and revision = :revision - 1 and state = 'OPEN'
                        """), post).execute();
        if (changed == 1) {
            places(handle, post);
        }
        return changed == 1;
    }

    /** Puts one into the state that it has now; false when it was not in the one before any more. */
    public boolean settle(Handle handle, Post post, State before) {
        return handle.createUpdate("""
                                update cal_team_post set state = :state, reason = :reason, next_id = :next,
                                  updated_at = :updatedAt
                                where id = :id and state = :before
                                """)
                        .bind("id", post.id())
                        .bind("state", post.state().name())
                        .bind("reason", post.reason())
                        .bind("next", post.nextId())
                        .bind("updatedAt", PortableInstant.text(post.updatedAt()))
                        .bind("before", before.name())
                        .execute()
                == 1;
    }

    /** Gives the needs of a sketch to the one into which it was merged. */
    public void handNeeds(Handle handle, String fromSketch, String toSketch) {
        handle.createUpdate("update cal_team_post set sketch_id = :to where sketch_id = :from")
                .bind("from", fromSketch)
                .bind("to", toSketch)
                .execute();
    }

    /** Removes one for good. */
    public void delete(Handle handle, String id) {
        handle.createUpdate("delete from cal_team_post where id = :id")
                .bind("id", id)
                .execute();
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(
                row.getString("id"),
                row.getString("call_slug"),
                Nature.valueOf(row.getString("nature")),
                new PostText(
                        Optional.of(row.getString("kind"))
                                .filter(kind -> !kind.isEmpty())
                                .map(TeamKind::valueOf),
                        row.getString("title"),
                        row.getString("words"),
                        Theme.valueOf(row.getString("theme")),
                        codes(row.getString("places")),
                        Optional.of(row.getString("until_on"))
                                .filter(day -> !day.isEmpty())
                                .map(LocalDate::parse)),
                row.getString("sketch_id"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("next_id"),
                row.getInt("revision"),
                PortableInstant.parse(row.getString("made_at")),
                PortableInstant.parse(row.getString("updated_at")));
    }

    /** Reads codes that stand in one column. */
    static List<String> codes(String column) {
        return Arrays.stream(column.split(" ")).filter(code -> !code.isEmpty()).toList();
    }
}
