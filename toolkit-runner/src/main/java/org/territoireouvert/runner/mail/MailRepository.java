package org.territoireouvert.runner.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Hands stored mails to whoever sends them, one process at a time each. Safe for all threads. */
final class MailRepository {

    /** A mail to be sent. */
    record Waiting(String id, Mail mail, int attempts, Instant createdAt) {}

    private final Database database;

    MailRepository(Database database) {
        this.database = database;
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
                            order by next_attempt_at limit 1)
                            and (lease_until is null or lease_until < :now)
                        returning id, recipient, subject, body, attempts, created_at""")
                .bind("lease", PortableInstant.text(now.plus(lease)))
                .bind("now", PortableInstant.text(now))
                .map((row, context) -> new Waiting(
                        row.getString("id"),
                        new Mail(row.getString("recipient"), row.getString("subject"), row.getString("body")),
                        row.getInt("attempts"),
                        PortableInstant.parse(row.getString("created_at"))))
                .findOne());
    }

    private Optional<String> nextDue(Instant now) {
        return database.read(handle -> handle.createQuery("""
                        select id from core_mail where state = 'waiting' and next_attempt_at <= :now
                            and (lease_until is null or lease_until < :now) order by next_attempt_at limit 1""")
                .bind("now", PortableInstant.text(now))
                .mapTo(String.class)
                .findOne());
    }

    /** Notes that a mail has left; what it said is not kept. */
    void sent(String id, Instant now) {
        database.write(handle -> handle.createUpdate("""
                        update core_mail set state = 'sent', body = '', sent_at = :now, lease_until = null,
                            attempts = attempts + 1, last_error = null
                        where id = :id""")
                .bind("now", PortableInstant.text(now))
                .bind("id", id)
                .execute());
    }

    /** Notes that a mail could not be handed over and when it is tried again; never again when absent. */
    void failed(String id, String error, Optional<Instant> again) {
        database.write(handle -> handle.createUpdate("""
                        update core_mail set state = :state, body = case when :state = 'failed' then '' else body end,
                            next_attempt_at = :again, lease_until = null, attempts = attempts + 1, last_error = :error
                        where id = :id""")
                .bind("state", again.isPresent() ? "waiting" : "failed")
                .bind("again", PortableInstant.text(again.orElse(Instant.EPOCH)))
                .bind("error", error)
                .bind("id", id)
                .execute());
    }

    /** Returns the newest mails, whatever became of them. */
    List<Waiting> newest(int limit) {
        return database.read(handle -> handle.createQuery("""
                        select id, recipient, subject, body, attempts, created_at from core_mail
                        order by created_at desc, id desc limit :limit""")
                .bind("limit", limit)
                .map((row, context) -> new Waiting(
                        row.getString("id"),
                        new Mail(row.getString("recipient"), row.getString("subject"), row.getString("body")),
                        row.getInt("attempts"),
                        PortableInstant.parse(row.getString("created_at"))))
                .list());
    }

    /** Returns how many mails wait longer than they should. */
    long waitingSince(Instant before) {
        return database.read(handle -> handle.createQuery("""
                        select count(*) from core_mail where state = 'waiting' and created_at < :before""")
                .bind("before", PortableInstant.text(before))
                .mapTo(Long.class)
                .one());
    }
}
