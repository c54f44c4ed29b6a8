package org.territoireouvert.runner.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;

/** What became of mails, for who runs the site. Safe for all threads. */
public final class MailJournal {

    private static final String[] ORDER = {"created_at", "id"};

    private final Database database;
    private final InstantSource clock;

    /**
     * Which mails.
     *
     * @param state {@code waiting}, {@code sent}, {@code failed}, {@code cancelled}; empty for all
     * @param kind see {@link MailKind#stored}; empty for all
     * @param from first instant, if limited
     * @param until first instant after, if limited
     */
    public record Filter(String state, String kind, Optional<Instant> from, Optional<Instant> until) {}

    /**
     * A mail without its words.
     *
     * @param subject empty when it may not be shown
     * @param body empty when it may not be shown, or is not kept any more
     * @param resendable whether its words are still there
     */
    public record Entry(
            String id,
            String recipient,
            MailKind kind,
            String subject,
            String body,
            String state,
            int attempts,
            Instant createdAt,
            Instant nextAttemptAt,
            String lastError,
            boolean resendable) {}

    /** One try to hand a mail over: {@code sent}, {@code temporary} or {@code permanent}, and what the server said. */
    public record Attempt(int number, Instant at, String outcome, String answer) {}

    /** Reads the tables of the runtime. */
    public MailJournal(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns a part of the mails, the newest first. */
    public Slice<Entry> list(Filter filter, Keyset keyset) {
        List<Entry> found = database.read(handle -> handle.createQuery("""
                        select * from core_mail
                        where <state> and <kind> and created_at >= :from and created_at < :until and <position>
                        order by <order> limit :limit""")
                .define("state", filter.state().isEmpty() ? "1 = 1" : "state = :state")
                .define("kind", filter.kind().isEmpty() ? "1 = 1" : "kind = :kind")
                .define("position", keyset.condition(Keyset.Order.DESCENDING, ORDER))
                .define("order", keyset.order(Keyset.Order.DESCENDING, ORDER))
                .bindMap(keyset.binds())
                .bind("state", filter.state())
                .bind("kind", filter.kind())
                .bind("from", filter.from().map(PortableInstant::text).orElse(""))
                .bind("until", filter.until().map(PortableInstant::text).orElse("9999"))
                .map((row, context) -> read(row))
                .list());
        return keyset.slice(found, entry -> List.of(PortableInstant.text(entry.createdAt()), entry.id()));
    }

    /** Returns a mail. */
    public Optional<Entry> find(String id) {
        return database.read(handle -> handle.createQuery("select * from core_mail where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    /** Returns the attempts of a mail, the first one first. */
    public List<Attempt> attempts(String id) {
        return database.read(handle -> handle.createQuery("""
                        select number, at, outcome, answer from core_mail_attempt
                        where mail_id = :id order by number limit 100""")
                .bind("id", id)
                .map((row, context) -> new Attempt(
                        row.getInt("number"),
                        PortableInstant.parse(row.getString("at")),
                        row.getString("outcome"),
                        row.getString("answer")))
                .list());
    }

    /** Has a mail sent again that failed or was cancelled, or sent at once that waits; returns whether it will be. */
    public boolean resend(Handle handle, String id) {
        handle.createUpdate("""
                        update core_mail_batch set failed = failed - 1
                        where id = (select batch from core_mail where id = :id and state = 'failed')""").bind("id", id).execute();
        return handle.createUpdate("""
                        update core_mail set state = 'waiting', next_attempt_at = :now
                        where id = :id and body <> '' and state in ('failed', 'cancelled', 'waiting')""")
                        .bind("now", PortableInstant.text(clock.instant()))
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Has a mail that waits not leave; returns whether it will not. */
    public boolean cancel(Handle handle, String id) {
        return handle.createUpdate("update core_mail set state = 'cancelled' where id = :id and state = 'waiting'")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    private static Entry read(ResultSet row) throws SQLException {
        MailKind kind = MailKind.read(row.getString("kind"));
        String next = row.getString("next_attempt_at");
        Instant created = PortableInstant.parse(row.getString("created_at"));
        String error = row.getString("last_error");
        return new Entry(
                row.getString("id"),
                row.getString("recipient"),
                kind,
                kind.isOpen() ? row.getString("subject") : "",
                kind.isOpen() ? row.getString("body") : "",
                row.getString("state"),
                row.getInt("attempts"),
                created,
                next.isEmpty() ? created : PortableInstant.parse(next),
                error == null ? "" : error,
                !row.getString("body").isEmpty());
    }
}
