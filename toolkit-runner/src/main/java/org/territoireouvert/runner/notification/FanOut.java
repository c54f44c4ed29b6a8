package org.territoireouvert.runner.notification;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;

/**
 * Tells those who follow a content, after the act and part by part. Each part is one transaction that also notes how far it came: one
 * that is killed is told again as a whole or not at all, and of two processes the second finds the place of the first. Safe for all
 * threads.
 */
public final class FanOut {

    private static final int PART = 500;

    /** News that wait, with the last person who was told. */
    private record Waiting(String id, News news, ContentRef content, String except, String after) {}

    private final Database database;
    private final IdSource ids;
    private final InstantSource clock;
    private final NoticeStore notices;

    FanOut(Database database, IdSource ids, InstantSource clock, NoticeStore notices) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.notices = notices;
    }

    void add(Handle handle, ContentRef content, News news, String exceptPersonId) {
        handle.createUpdate("""
                        insert into core_fan_out (id, owner, kind, path, arguments, content_type, content_id, except_person,
                            usual, after_person, created_at)
                        values (:id, :owner, :kind, :path, :arguments, :type, :content, :except, :usual, '', :now)""")
                .bind("id", ids.next())
                .bind("owner", news.owner())
                .bind("kind", news.notice().kind().name())
                .bind("path", news.notice().path())
                .bind("arguments", News.pack(news.notice().arguments()))
                .bind("type", content.type())
                .bind("content", content.id())
                .bind("except", exceptPersonId)
                .bind("usual", Preferences.stored(news.usual()))
                .bind("now", PortableInstant.text(clock.instant()))
                .execute();
    }

    /** Tells the next part; returns whether there was one. */
    public boolean step() {
        Optional<String> next = database.read(
                handle -> handle.createQuery("select id from core_fan_out order by created_at, id limit 1")
                        .mapTo(String.class)
                        .findOne());
        next.ifPresent(id -> database.write(handle -> {
            lock(handle, id).ifPresent(waiting -> tell(handle, waiting));
            return true;
        }));
        return next.isPresent();
    }

    /** Locks the row until the end of the transaction, so that another process reads it after this part. */
    private static Optional<Waiting> lock(Handle handle, String id) {
        return handle.createQuery("""
                        update core_fan_out set created_at = created_at where id = :id
                        returning id, owner, kind, path, arguments, content_type, content_id, except_person, usual,
                            after_person""")
                .bind("id", id)
                .map((row, context) -> {
                    ContentRef content = new ContentRef(row.getString("content_type"), row.getString("content_id"));
                    Notice notice = new Notice(
                            new NotificationKind(row.getString("kind"), Preferences.read(row.getString("usual"))),
                            row.getString("path"),
                            News.unpack(row.getString("arguments")));
                    return new Waiting(
                            row.getString("id"),
                            new News(row.getString("owner"), notice, Optional.of(content)),
                            content,
                            row.getString("except_person"),
                            row.getString("after_person"));
                })
                .findOne();
    }

    private void tell(Handle handle, Waiting waiting) {
        List<String> people = handle.createQuery("""
                        select f.person_id from core_follow f
                        where f.content_type = :type and f.content_id = :id and f.person_id > :after
                        order by f.person_id limit :limit""")
                .bind("type", waiting.content().type())
                .bind("id", waiting.content().id())
                .bind("after", waiting.after())
                .bind("limit", PART)
                .mapTo(String.class)
                .list();
        notices.add(handle, active(handle, people, waiting.except()), waiting.news());
        if (people.size() < PART) {
            handle.createUpdate("delete from core_fan_out where id = :id")
                    .bind("id", waiting.id())
                    .execute();
        } else {
            handle.createUpdate("update core_fan_out set after_person = :last where id = :id")
                    .bind("last", people.get(people.size() - 1))
                    .bind("id", waiting.id())
                    .execute();
        }
    }

    /** Returns those whose account is used, without the one who caused the news. */
    private static List<String> active(Handle handle, List<String> people, String except) {
        if (people.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("""
                        select id from core_account where id in (<people>) and state = 'active' and id <> :except
                        order by id""")
                .bindList("people", people)
                .bind("except", except)
                .mapTo(String.class)
                .list();
    }
}
