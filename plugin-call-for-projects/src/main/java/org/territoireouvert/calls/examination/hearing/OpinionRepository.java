package org.territoireouvert.calls.examination.hearing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps opinions. */
public final class OpinionRepository {

    /** Creates a repository on the plugin's tables. */
    public OpinionRepository() {}

    /** Keeps one that was asked for, with the fingerprint of its key. */
    public void add(Handle handle, Opinion one, String keyHash) {
        handle.execute(
                "insert into cal_opinion values (?, ?, ?, ?, ?, ?, ?, ?, '', '', '', 0, ?, ?, '')",
                one.id(),
                one.applicationId(),
                one.askedOf(),
                one.address(),
                one.question(),
                keyHash,
                one.dueOn().toString(),
                one.state().name(),
                one.askedBy(),
                PortableInstant.text(one.askedAt()));
    }

    /** Returns the opinions on an application, the first one first, at most 100. */
    public List<Opinion> of(Handle handle, String applicationId) {
        return handle.createQuery("select * from cal_opinion where application_id = :id order by id limit 100")
                .bind("id", applicationId)
                .map((row, context) -> opinion(row))
                .list();
    }

    /** Returns an opinion. */
    public Optional<Opinion> find(Handle handle, String id) {
        return handle.createQuery("select * from cal_opinion where id = :id")
                .bind("id", id)
                .map((row, context) -> opinion(row))
                .findOne();
    }

    /** Returns the opinion that a key opens; empty when it was given. */
    public Optional<Opinion> byKey(Handle handle, String keyHash) {
        return handle.createQuery("select * from cal_opinion where key_hash = :key and state = 'ASKED' limit 1")
                .bind("key", keyHash)
                .map((row, context) -> opinion(row))
                .findOne();
    }

    /** Keeps an answer; the key ends. Tells whether it still waited for one. */
    public boolean answer(Handle handle, String id, String answer, String words, String fileId, Instant now) {
        return handle.execute("""
                        update cal_opinion set state = 'ANSWERED', key_hash = '', answer = ?, words = ?, file_id = ?, answered_at = ?
                        where id = ? and state = 'ASKED'
                        """, answer, words, fileId, PortableInstant.text(now), id) == 1;
    }

    /** Keeps why none will be given; the key ends. Tells whether it still waited for one. */
    public boolean decline(Handle handle, String id, String why, String words, Instant now) {
        return handle.execute("""
                        update cal_opinion set state = 'DECLINED', key_hash = '', answer = ?, words = ?, answered_at = ?
                        where id = ? and state = 'ASKED'
                        """, why, words, PortableInstant.text(now), id) == 1;
    }

    /** Returns those that wait, are due until a day and of which nobody was reminded, at most {@code limit}. */
    public List<Opinion> toRemind(Handle handle, LocalDate until, int limit) {
        return handle.createQuery("""
                        select * from cal_opinion where state = 'ASKED' and due_on <= :until and reminded = 0
                        order by due_on, id limit :limit
                        """)
                .bind("until", until.toString())
                .bind("limit", limit)
                .map((row, context) -> opinion(row))
                .list();
    }

    /** Notes that a reminder was sent, with the key that it carries instead of the one before. */
    public void reminded(Handle handle, String id, String keyHash) {
        handle.execute("update cal_opinion set reminded = 1, key_hash = ? where id = ?", keyHash, id);
    }

    /** Forgets an address. */
    public void forgetAddress(Handle handle, String id) {
        handle.execute("update cal_opinion set address = '' where id = ?", id);
    }

    private static Opinion opinion(ResultSet row) throws SQLException {
        String answeredAt = row.getString("answered_at");
        return new Opinion(
                row.getString("id"),
                row.getString("application_id"),
                row.getString("asked_of"),
                row.getString("address"),
                row.getString("question"),
                LocalDate.parse(row.getString("due_on")),
                Opinion.State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getString("words"),
                row.getString("file_id"),
                row.getString("asked_by"),
                PortableInstant.parse(row.getString("asked_at")),
                answeredAt.isEmpty() ? Optional.empty() : Optional.of(PortableInstant.parse(answeredAt)));
    }
}
