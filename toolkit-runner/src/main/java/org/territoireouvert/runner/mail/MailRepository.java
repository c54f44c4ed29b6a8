package org.territoireouvert.runner.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Hands stored mails to whoever sends them, one process at a time each. Safe for all threads. */
final class MailRepository {

    private static final String COLUMNS = """
            id, recipient, subject, body, html, kind, language, unsubscribe, batch, attempts, created_at""";

    /** A mail to be sent. */
    record Waiting(String id, Mail mail, int attempts, Instant createdAt) {}

    private final Database database;
    private final MailAddresses addresses;

    MailRepository(Database database, InstantSource clock) {
        this.database = database;
        this.addresses = new MailAddresses(clock);
    }

    /** Takes the next mail that is due, for this process alone until the lease ends. */
    Optional<Waiting> take(Instant now, Duration lease) {
        if (nextDue(now).isEmpty()) {
            return Optional.empty();
        }
        return database.write(handle -> handle.createQuery("""
                        update core_mail set lease_until = :lease
                        where id = (select id from core_mail where state = 'waiting' and next_attempt_at <= :now
                                and (lease_until is null or lease_until < :now)
                            order by priority, next_attempt_at limit 1)
                            and state = 'waiting' and (lease_until is null or lease_until < :now)
                        returning <columns>""")
                .define("columns", COLUMNS)
                .bind("lease", PortableInstant.text(now.plus(lease)))
                .bind("now", PortableInstant.text(now))
                .map((row, context) -> read(row))
                .findOne());
    }

    private Optional<String> nextDue(Instant now) {
        return database.read(handle -> handle.createQuery("""
                        select id from core_mail where state = 'waiting' and next_attempt_at <= :now
                            and (lease_until is null or lease_until < :now) order by priority, next_attempt_at limit 1""")
                .bind("now", PortableInstant.text(now))
                .mapTo(String.class)
                .findOne());
    }

    /** Notes that a mail has left; what it said is not kept. */
    void sent(Waiting waiting, Instant now) {
        database.write(handle -> {
            attempted(handle, waiting, now, "sent", "");
            addresses.taken(handle, waiting.mail().recipient());
            count(handle, waiting, "sent");
            return handle.createUpdate("""
                            update core_mail set state = 'sent', body = '', html = '', sent_at = :now, lease_until = null,
                                attempts = attempts + 1, last_error = null
                            where id = :id""")
                    .bind("now", PortableInstant.text(now))
                    .bind("id", waiting.id())
                    .execute();
        });
    }

    /** Notes that a mail could not be handed over and when it is tried again; never again when absent. */
    void failed(Waiting waiting, Instant now, Failure failure, Optional<Instant> again) {
        database.write(handle -> {
            attempted(handle, waiting, now, failure.isFinal() ? "permanent" : "temporary", failure.answer());
            if (failure.kind() == Failure.Kind.ADDRESS) {
                addresses.refused(handle, waiting.mail().recipient(), failure.answer());
            }
            if (again.isEmpty()) {
                count(handle, waiting, "failed");
            }
            // The words of a mail that failed stay until it is forgotten, so that it can be sent once more; never those
            // of a secret.
            return handle.createUpdate("""
                            update core_mail set state = case when state = 'cancelled' then state else :state end,
                                body = case when :state = 'failed' and kind = 'service' then '' else body end,
                                next_attempt_at = :again, lease_until = null, attempts = attempts + 1, last_error = :error
                            where id = :id""")
                    .bind("state", again.isPresent() ? "waiting" : "failed")
                    .bind("again", PortableInstant.text(again.orElse(Instant.EPOCH)))
                    .bind("error", failure.answer())
                    .bind("id", waiting.id())
                    .execute();
        });
    }

    private static void attempted(Handle handle, Waiting waiting, Instant now, String outcome, String answer) {
        handle.createUpdate("""
                        insert into core_mail_attempt (mail_id, number, at, outcome, answer)
                        values (:id, :number, :now, :outcome, :answer) on conflict (mail_id, number) do nothing""")
                .bind("id", waiting.id())
                .bind("number", waiting.attempts() + 1)
                .bind("now", PortableInstant.text(now))
                .bind("outcome", outcome)
                .bind("answer", answer)
                .execute();
    }

    private static void count(Handle handle, Waiting waiting, String column) {
        if (!waiting.mail().batch().isEmpty()) {
            handle.createUpdate("update core_mail_batch set <column> = <column> + 1 where id = :id")
                    .define("column", column)
                    .bind("id", waiting.mail().batch())
                    .execute();
        }
    }

    /** Returns the newest mails, whatever became of them. */
    List<Waiting> newest(int limit) {
        return database.read(handle -> handle.createQuery(
                        "select <columns> from core_mail order by created_at desc, id desc limit :limit")
                .define("columns", COLUMNS)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    /** Returns how many mails wait longer than they should, counting no further than a hundred. */
    long waitingSince(Instant before) {
        return database.read(handle -> handle.createQuery("""
                        select count(*) from (select 1 from core_mail
                            where state = 'waiting' and created_at < :before limit 100) late""")
                .bind("before", PortableInstant.text(before))
                .mapTo(Long.class)
                .one());
    }

    private static Waiting read(ResultSet row) throws SQLException {
        return new Waiting(
                row.getString("id"),
                new Mail(
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("html"),
                        MailKind.read(row.getString("kind")),
                        Locale.of(row.getString("language")),
                        row.getString("unsubscribe"),
                        row.getString("batch")),
                row.getInt("attempts"),
                PortableInstant.parse(row.getString("created_at")));
    }
}
