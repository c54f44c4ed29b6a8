package org.territoireouvert.runner.notification;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.runner.notification.digest.DigestTimes;

/** Keeps what people were told. Safe for all threads. */
public final class NoticeStore {

    /** From so many unread news on, the number is not told any more. */
    public static final int MANY = 100;

    private final Database database;
    private final IdSource ids;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Preferences preferences;

    /**
     * Works on the tables of the runtime.
     *
     * @param zone in which digests have their hour
     */
    public NoticeStore(Database database, IdSource ids, InstantSource clock, ZoneId zone, Preferences preferences) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.zone = zone;
        this.preferences = preferences;
    }

    /** Tells people, each of whom has an account that is used. */
    void add(Handle handle, Collection<String> people, News news) {
        if (people.isEmpty()) {
            return;
        }
        Map<String, Frequency> chosen = preferences.of(
                handle,
                people,
                new Preferences.Kind(news.owner(), news.notice().kind().name()));
        DigestTimes times = DigestTimes.read(handle);
        Instant now = clock.instant();
        PreparedBatch batch = handle.prepareBatch("""
                insert into core_notice (id, person_id, owner, kind, path, arguments, content_type, content_id, created_at,
                    mail_at, mail_period)
                values (:id, :person, :owner, :kind, :path, :arguments, :type, :content, :now, :mail, :period)""");
        for (String person : people) {
            Frequency frequency = chosen.getOrDefault(person, news.usual());
            batch.bind("id", ids.next())
                    .bind("person", person)
                    .bind("owner", news.owner())
                    .bind("kind", news.notice().kind().name())
                    .bind("path", news.notice().path())
                    .bind("arguments", News.pack(news.notice().arguments()))
                    .bind("type", news.type())
                    .bind("content", news.id())
                    .bind("now", PortableInstant.text(now))
                    .bind(
                            "mail",
                            times.next(frequency, now, zone)
                                    .map(PortableInstant::text)
                                    .orElse(null))
                    .bind("period", Preferences.stored(frequency))
                    .add();
        }
        batch.execute();
    }

    /** Returns a part of what a person was told, the newest first. */
    public Slice<Told> of(String personId, Keyset keyset) {
        List<Told> found = database.read(handle -> handle.createQuery("""
                        select <columns> from core_notice
                        where person_id = :person and <position> order by <order> limit :limit""")
                .define("columns", Told.COLUMNS)
                .define("position", keyset.condition(Keyset.Order.DESCENDING, "id"))
                .define("order", keyset.order(Keyset.Order.DESCENDING, "id"))
                .bindMap(keyset.binds())
                .bind("person", personId)
                .map((row, context) -> Told.read(row))
                .list());
        return keyset.slice(found, told -> List.of(told.id()));
    }

    /** Returns how many news a person has not read, at most {@link #MANY}. */
    public int unread(String personId) {
        return database.read(handle -> handle.createQuery("""
                        select count(*) from (select 1 from core_notice
                            where person_id = :person and read_at is null limit :many) unread""")
                .bind("person", personId)
                .bind("many", MANY)
                .mapTo(Integer.class)
                .one());
    }

    /** Marks what a person was told as read, up to and with a piece of news; what came since then stays unread. */
    public void read(Handle handle, String personId, String upToId) {
        handle.createUpdate("""
                        update core_notice set read_at = :now
                        where person_id = :person and read_at is null and id <= :last""")
                .bind("now", PortableInstant.text(clock.instant()))
                .bind("person", personId)
                .bind("last", upToId)
                .execute();
    }

    /** Marks one piece of news as read and returns it; empty when the person was never told it. */
    public Optional<Told> open(Handle handle, String personId, String id) {
        handle.createUpdate("""
                        update core_notice set read_at = :now where id = :id and person_id = :person and read_at is null""")
                .bind("now", PortableInstant.text(clock.instant()))
                .bind("id", id)
                .bind("person", personId)
                .execute();
        return handle.createQuery("select <columns> from core_notice where id = :id and person_id = :person")
                .define("columns", Told.COLUMNS)
                .bind("id", id)
                .bind("person", personId)
                .map((row, context) -> Told.read(row))
                .findOne();
    }

    /** Forgets what was told before an instant. */
    public int forgetBefore(Instant limit) {
        return database.write(handle -> handle.createUpdate("delete from core_notice where created_at < :limit")
                .bind("limit", PortableInstant.text(limit))
                .execute());
    }
}
