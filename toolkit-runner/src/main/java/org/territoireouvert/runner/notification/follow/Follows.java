package org.territoireouvert.runner.notification.follow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;

/** Keeps who follows which content. Safe for all threads. */
public final class Follows {

    private static final String[] ORDER = {"followed_at", "content_type", "content_id"};

    /** A content that a person follows. */
    public record Followed(ContentRef content, Instant since) {}

    private final Database database;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public Follows(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Has a person follow a content; returns whether they did not before. */
    public boolean follow(Handle handle, String personId, ContentRef content) {
        boolean begins = handle.createUpdate("""
                        insert into core_follow (person_id, content_type, content_id, followed_at)
                        values (:person, :type, :id, :now)
                        on conflict (content_type, content_id, person_id) do nothing""")
                        .bind("person", personId)
                        .bind("type", content.type())
                        .bind("id", content.id())
                        .bind("now", PortableInstant.text(clock.instant()))
                        .execute()
                == 1;
        if (begins) {
            handle.createUpdate("""
                            insert into core_follow_count (content_type, content_id, followers) values (:type, :id, 1)
                            on conflict (content_type, content_id)
                            do update set followers = core_follow_count.followers + 1""")
                    .bind("type", content.type())
                    .bind("id", content.id())
                    .execute();
        }
        return begins;
    }

    /** Has a person follow a content no longer; returns whether they did before. */
    public boolean unfollow(Handle handle, String personId, ContentRef content) {
        boolean ends = handle.createUpdate("""
                        delete from core_follow
                        where content_type = :type and content_id = :id and person_id = :person""")
                        .bind("person", personId)
                        .bind("type", content.type())
                        .bind("id", content.id())
                        .execute()
                == 1;
        if (ends) {
            handle.createUpdate("""
                            update core_follow_count set followers = followers - 1
                            where content_type = :type and content_id = :id""")
                    .bind("type", content.type())
                    .bind("id", content.id())
                    .execute();
        }
        return ends;
    }

    /** Tells whether a person follows a content. */
    public boolean isFollowing(String personId, ContentRef content) {
        return database.read(handle -> handle.createQuery("""
                        select 1 from core_follow
                        where content_type = :type and content_id = :id and person_id = :person""")
                .bind("person", personId)
                .bind("type", content.type())
                .bind("id", content.id())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** Returns how many people follow a content, at the cost of one row. */
    public long count(ContentRef content) {
        return database.read(handle -> handle.createQuery("""
                        select followers from core_follow_count where content_type = :type and content_id = :id""")
                .bind("type", content.type())
                .bind("id", content.id())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    /** Returns the contents that most people follow, at most {@code limit}. */
    public List<ContentRef> mostFollowed(int limit) {
        return database.read(handle -> handle.createQuery("""
                        select content_type, content_id from core_follow_count where followers > 0
                        order by followers desc limit :limit""")
                .bind("limit", limit)
                .map((row, context) -> new ContentRef(row.getString("content_type"), row.getString("content_id")))
                .list());
    }

    /**
     * Returns the next people who follow a content, in the order of their identifiers.
     *
     * @param afterPersonId the last one of the part before, empty at first
     */
    public List<String> followers(Handle handle, ContentRef content, String afterPersonId, int limit) {
        return handle.createQuery("""
                        select person_id from core_follow
                        where content_type = :type and content_id = :id and person_id > :after
                        order by person_id limit :limit""")
                .bind("type", content.type())
                .bind("id", content.id())
                .bind("after", afterPersonId)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** Returns a part of what a person follows, the newest first. */
    public Slice<Followed> of(String personId, Keyset keyset) {
        List<Followed> found = database.read(handle -> handle.createQuery("""
                        select content_type, content_id, followed_at from core_follow
                        where person_id = :person and <position> order by <order> limit :limit""")
                .define("position", keyset.condition(Keyset.Order.DESCENDING, ORDER))
                .define("order", keyset.order(Keyset.Order.DESCENDING, ORDER))
                .bindMap(keyset.binds())
                .bind("person", personId)
                .map((row, context) -> new Followed(
                        new ContentRef(row.getString("content_type"), row.getString("content_id")),
                        PortableInstant.parse(row.getString("followed_at"))))
                .list());
        return keyset.slice(
                found,
                followed -> List.of(
                        PortableInstant.text(followed.since()),
                        followed.content().type(),
                        followed.content().id()));
    }

    /** Gives what a person follows to another account of theirs. */
    public static void transfer(Handle handle, String from, String to) {
        forgetFollowsThat(handle, from, """
                exists (select 1 from core_follow o where o.person_id = :to and o.content_type = core_follow.content_type
                    and o.content_id = core_follow.content_id)""", to);
        handle.createUpdate("update core_follow set person_id = :to where person_id = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    /** Forgets all that a person follows. */
    public static void forget(Handle handle, String personId) {
        forgetFollowsThat(handle, personId, ":to = ''", "");
    }

    private static void forgetFollowsThat(Handle handle, String personId, String condition, String other) {
        handle.createUpdate("""
                        update core_follow_count set followers = followers - 1
                        where exists (select 1 from core_follow where person_id = :person
                            and core_follow.content_type = core_follow_count.content_type
                            and core_follow.content_id = core_follow_count.content_id and <condition>)""")
                .define("condition", condition)
                .bind("person", personId)
                .bind("to", other)
                .execute();
        handle.createUpdate("delete from core_follow where person_id = :person and <condition>")
                .define("condition", condition)
                .bind("person", personId)
                .bind("to", other)
                .execute();
    }
}
