package org.territoireouvert.runner.content.discussion;

import static org.territoireouvert.api.list.Keyset.Order.ASCENDING;
import static org.territoireouvert.api.list.Keyset.Order.DESCENDING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.list.UnknownChoiceException;
import org.territoireouvert.api.web.Request;

/** Keeps comments. What waits for a moderator is in no list but its author's. */
public final class CommentRepository {

    /** How many answers stand below the beginning of a thread; the rest stands on the thread's own page. */
    public static final int ANSWERS_SHOWN = 5;

    /** Creates a repository; each method gets the handle of its transaction. */
    public CommentRepository() {}

    /** Returns a part of the threads about a content. */
    public Slice<Comment> threads(
            Handle handle, ContentRef about, Optional<Stance> stance, CommentSort sort, Keyset keyset) {
        Keyset.Order order = sort == CommentSort.OLDEST ? ASCENDING : DESCENDING;
        String[] columns = columns(sort);
        Query query = handle.createQuery("""
                        select * from core_comment where type = :type and content_id = :content and thread_id is null
                          and state <> 'PENDING' and <stance> and <position>
                        order by <order> limit :limit""")
                .bind("type", about.type())
                .bind("content", about.id())
                .define("stance", stance.isPresent() ? "stance = :stance" : "1 = 1")
                .define("position", keyset.condition(order, columns))
                .define("order", keyset.order(order, columns))
                .bindMap(sort == CommentSort.SUPPORTED ? keyset.binds(0) : keyset.binds());
        stance.ifPresent(side -> query.bind("stance", side.name()));
        return keyset.slice(
                query.map((row, context) -> comment(row)).list(),
                sort == CommentSort.SUPPORTED
                        ? comment -> List.of(Integer.toString(comment.supports()), comment.id())
                        : comment -> List.of(comment.id()));
    }

    /**
     * Returns where a request asks to read on.
     *
     * @throws UnknownChoiceException when the cursor was not written for this order
     */
    public static Keyset keyset(Request request, CommentSort sort) {
        return Keyset.of(request, columns(sort).length);
    }

    private static String[] columns(CommentSort sort) {
        return sort == CommentSort.SUPPORTED ? new String[] {"supports", "id"} : new String[] {"id"};
    }

    /** Returns the first answers of threads, earliest first, at most {@link #ANSWERS_SHOWN} each. */
    public Map<String, List<Comment>> answers(Handle handle, Collection<String> threads) {
        if (threads.isEmpty()) {
            return Map.of();
        }
        return handle
                .createQuery("""
                        select * from (
                          select comment.*, row_number() over (partition by thread_id order by id) as place
                          from core_comment comment where thread_id in (<threads>) and state <> 'PENDING') answers
                        where place <= :most order by id""")
                .bindList("threads", threads)
                .bind("most", ANSWERS_SHOWN)
                .map((row, context) -> comment(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(answer -> answer.threadId().orElseThrow()));
    }

    /** Returns a part of the answers of a thread, earliest first. */
    public Slice<Comment> answers(Handle handle, Comment thread, Keyset keyset) {
        return keyset.slice(
                handle.createQuery("""
                        select * from core_comment where type = :type and content_id = :content and thread_id = :thread
                          and state <> 'PENDING' and <position>
                        order by <order> limit :limit""")
                        .bind("type", thread.about().type())
                        .bind("content", thread.about().id())
                        .bind("thread", thread.id())
                        .define("position", keyset.condition(ASCENDING, "id"))
                        .define("order", keyset.order(ASCENDING, "id"))
                        .bindMap(keyset.binds())
                        .map((row, context) -> comment(row))
                        .list(),
                comment -> List.of(comment.id()));
    }

    /** Returns what a person wrote about a content and that still waits for a moderator, latest first, at most ten. */
    public List<Comment> pendingOf(Handle handle, ContentRef about, String authorId) {
        return handle.createQuery("""
                        select * from core_comment where author_id = :author and state = 'PENDING' and type = :type
                          and content_id = :content order by id desc limit 10""")
                .bind("author", authorId)
                .bind("type", about.type())
                .bind("content", about.id())
                .map((row, context) -> comment(row))
                .list();
    }

    /** Returns a comment. */
    public Optional<Comment> find(Handle handle, String id) {
        return handle.createQuery("select * from core_comment where id = :id")
                .bind("id", id)
                .map((row, context) -> comment(row))
                .findOne();
    }

    /** Tells whether a comment of a person has been published before. */
    public boolean hasPublished(Handle handle, String authorId) {
        return handle.createQuery(
                        "select 1 from core_comment where author_id = :author and state = 'PUBLISHED' limit 1")
                .bind("author", authorId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Returns what a person wrote last about a content when it is the same text: a form that was sent twice. */
    public Optional<Comment> same(Handle handle, ContentRef about, String authorId, String body) {
        return handle.createQuery("select * from core_comment where author_id = :author order by id desc limit 1")
                .bind("author", authorId)
                .map((row, context) -> comment(row))
                .findOne()
                .filter(last -> last.about().equals(about) && last.body().equals(body))
                .filter(last -> last.state() == Comment.State.PUBLISHED || last.state() == Comment.State.PENDING);
    }

    /** Stores a new comment. */
    public void add(Handle handle, Comment comment) {
        handle.createUpdate("""
                        insert into core_comment (id, type, content_id, thread_id, author_id, helped_by, is_official, stance,
                          body, state, written_at)
                        values (:id, :type, :content, :thread, :author, :helpedBy, :official, :stance, :body, :state,
                          :writtenAt)""")
                .bind("id", comment.id())
                .bind("type", comment.about().type())
                .bind("content", comment.about().id())
                .bind("thread", comment.threadId().orElse(null))
                .bind("author", comment.authorId())
                .bind("helpedBy", comment.helpedBy().orElse(null))
                .bind("official", comment.isOfficial() ? 1 : 0)
                .bind("stance", comment.stance().map(Enum::name).orElse(null))
                .bind("body", comment.body())
                .bind("state", comment.state().name())
                .bind("writtenAt", PortableInstant.text(comment.writtenAt()))
                .execute();
    }

    /**
     * Replaces the text of a comment, unless somebody changed it since it was read.
     *
     * @param was text that was read
     */
    public boolean edit(Handle handle, String id, String was, String body, Instant now) {
        return handle.createUpdate(
                                "update core_comment set body = :body, edited_at = :now where id = :id and body = :was")
                        .bind("body", body)
                        .bind("now", PortableInstant.text(now))
                        .bind("id", id)
                        .bind("was", was)
                        .execute()
                == 1;
    }

    /** Changes whether a comment is shown, unless it changed since it was read. */
    public boolean setState(Handle handle, Comment comment, Comment.State state) {
        return handle.createUpdate("update core_comment set state = :state where id = :id and state = :was")
                        .bind("state", state.name())
                        .bind("id", comment.id())
                        .bind("was", comment.state().name())
                        .execute()
                == 1;
    }

    /** Moves the number of answers of a thread. */
    public void moveReplies(Handle handle, String threadId, int delta) {
        handle.createUpdate("update core_comment set replies = replies + :delta where id = :id")
                .bind("delta", delta)
                .bind("id", threadId)
                .execute();
    }

    /** Moves the number of people who support a comment. */
    public void moveSupports(Handle handle, String id, int delta) {
        handle.createUpdate("update core_comment set supports = supports + :delta where id = :id")
                .bind("delta", delta)
                .bind("id", id)
                .execute();
    }

    private static Comment comment(ResultSet row) throws SQLException {
        String edited = row.getString("edited_at");
        return new Comment(
                row.getString("id"),
                new ContentRef(row.getString("type"), row.getString("content_id")),
                Optional.ofNullable(row.getString("thread_id")),
                row.getString("author_id"),
                Optional.ofNullable(row.getString("helped_by")),
                row.getInt("is_official") == 1,
                Optional.ofNullable(row.getString("stance")).map(Stance::valueOf),
                row.getString("body"),
                Comment.State.valueOf(row.getString("state")),
                PortableInstant.parse(row.getString("written_at")),
                Optional.ofNullable(edited).map(PortableInstant::parse),
                row.getInt("replies"),
                row.getInt("supports"));
    }
}
