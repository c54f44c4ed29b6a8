package org.territoireouvert.runner.notification.newsletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.runner.notification.newsletter.Newsletter.State;

/** Keeps newsletters. Safe for all threads. */
public final class Newsletters {

    private static final String COLUMNS = """
            id, subject_fr, body_fr, subject_en, body_en, segments, state, segment_at, after_person, unsubscribed, last_error,
            changed_at, confirmed_at""";

    private final Database database;
    private final IdSource ids;
    private final InstantSource clock;

    /**
     * What became of its mails.
     *
     * @param stored how many were written
     */
    public record Counts(int stored, int sent, int failed) {}

    /** Works on the tables of the runtime. */
    public Newsletters(Database database, IdSource ids, InstantSource clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns a part of the newsletters, the newest first. */
    public Slice<Newsletter> list(Keyset keyset) {
        List<Newsletter> found = database.read(handle -> handle.createQuery(
                        "select <columns> from core_newsletter where <position> order by <order> limit :limit")
                .define("columns", COLUMNS)
                .define("position", keyset.condition(Keyset.Order.DESCENDING, "id"))
                .define("order", keyset.order(Keyset.Order.DESCENDING, "id"))
                .bindMap(keyset.binds())
                .map((row, context) -> read(row))
                .list());
        return keyset.slice(found, newsletter -> List.of(newsletter.id()));
    }

    /** Returns a newsletter. */
    public Optional<Newsletter> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    Optional<Newsletter> find(Handle handle, String id) {
        return handle.createQuery("select <columns> from core_newsletter where id = :id")
                .define("columns", COLUMNS)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Returns the one that has been sent for the longest time, if any is being sent. */
    Optional<Newsletter> sending() {
        return database.read(handle -> handle.createQuery(
                        "select <columns> from core_newsletter where state = 'sending' order by id limit 1")
                .define("columns", COLUMNS)
                .map((row, context) -> read(row))
                .findOne());
    }

    /** Keeps a new draft; returns its id. */
    public String add(
            Handle handle, Newsletter.Text french, Newsletter.Text english, List<String> segments, String by) {
        String id = ids.next();
        handle.createUpdate("""
                        insert into core_newsletter (id, subject_fr, body_fr, subject_en, body_en, segments, state,
                            segment_at, after_person, unsubscribed, last_error, changed_by, changed_at)
                        values (:id, '', '', '', '', '', 'draft', 0, '', 0, '', :by, :now)""")
                .bind("id", id)
                .bind("by", by)
                .bind("now", PortableInstant.text(clock.instant()))
                .execute();
        change(handle, id, french, english, segments, by);
        return id;
    }

    /** Changes a draft; returns false when it is none any more. */
    public boolean change(
            Handle handle,
            String id,
            Newsletter.Text french,
            Newsletter.Text english,
            List<String> segments,
            String by) {
        return handle.createUpdate("""
                        update core_newsletter set subject_fr = :subject_fr, body_fr = :body_fr, subject_en = :subject_en,
                            body_en = :body_en, segments = :segments, changed_by = :by, changed_at = :now
                        where id = :id and state = 'draft'""")
                        .bind("subject_fr", french.subject())
                        .bind("body_fr", french.body())
                        .bind("subject_en", english.subject())
                        .bind("body_en", english.body())
                        .bind("segments", String.join(" ", segments))
                        .bind("by", by)
                        .bind("now", PortableInstant.text(clock.instant()))
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Deletes a draft. */
    public void delete(Handle handle, String id) {
        handle.createUpdate("delete from core_newsletter where id = :id and state = 'draft'")
                .bind("id", id)
                .execute();
    }

    /** Begins to send a draft; returns false when it is none any more, so that a second click sends nothing. */
    public boolean confirm(Handle handle, String id) {
        return handle.createUpdate("""
                        update core_newsletter set state = 'sending', confirmed_at = :now
                        where id = :id and state = 'draft'""")
                        .bind("now", PortableInstant.text(clock.instant()))
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Stops sending, for good; mails that wait are cancelled. */
    public void stop(Handle handle, String id) {
        int stopped = handle.createUpdate(
                        "update core_newsletter set state = 'stopped' where id = :id and state in ('sending', 'sent')")
                .bind("id", id)
                .execute();
        if (stopped == 1) {
            handle.createUpdate("update core_mail set state = 'cancelled' where batch = :id and state = 'waiting'")
                    .bind("id", id)
                    .execute();
        }
    }

    /** Counts that somebody withdrew their consent by a link in a newsletter. */
    public static void unsubscribed(Handle handle, String id) {
        handle.createUpdate("update core_newsletter set unsubscribed = unsubscribed + 1 where id = :id")
                .bind("id", id)
                .execute();
    }

    /** Returns what became of its mails so far. */
    public Counts counts(String id) {
        return database.read(handle -> handle.createQuery(
                        "select stored, sent, failed from core_mail_batch where id = :id")
                .bind("id", id)
                .map((row, context) -> new Counts(row.getInt("stored"), row.getInt("sent"), row.getInt("failed")))
                .findOne()
                .orElse(new Counts(0, 0, 0)));
    }

    private static Newsletter read(ResultSet row) throws SQLException {
        return new Newsletter(
                row.getString("id"),
                new Newsletter.Text(row.getString("subject_fr"), row.getString("body_fr")),
                new Newsletter.Text(row.getString("subject_en"), row.getString("body_en")),
                Arrays.stream(row.getString("segments").split(" "))
                        .filter(name -> !name.isEmpty())
                        .toList(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("segment_at"),
                row.getString("after_person"),
                row.getInt("unsubscribed"),
                row.getString("last_error"),
                PortableInstant.parse(row.getString("changed_at")),
                Optional.ofNullable(row.getString("confirmed_at")).map(PortableInstant::parse));
    }
}
