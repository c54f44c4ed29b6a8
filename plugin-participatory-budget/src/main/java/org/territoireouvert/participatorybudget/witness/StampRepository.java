package org.territoireouvert.participatorybudget.witness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Reads and writes what authorities have stamped. */
public final class StampRepository {

    private static final int MOST = 1_000;
    private static final int MOST_VOTES = 100;

    /**
     * Why a vote has no newer stamp.
     *
     * @param at when the authority was asked in vain
     * @param reason what came instead of a stamp
     */
    public record Failure(Instant at, String reason) {}

    /** Keeps a stamp; of two for one checkpoint the first stays. */
    void insert(Handle handle, String editionId, Stamp stamp, LocalDate askedOn) {
        handle.createUpdate("""
                        insert into pb_time_stamp (edition_id, size, asked_on, at, authority, answer)
                        values (:edition, :size, :askedOn, :at, :authority, :answer)
                        on conflict (edition_id, size) do nothing""")
                .bind("edition", editionId)
                .bind("size", stamp.size())
                .bind("askedOn", askedOn.toString())
                .bind("at", PortableInstant.text(stamp.at()))
                .bind("authority", stamp.authority())
                .bind("answer", Base64.getEncoder().encodeToString(stamp.answer()))
                .execute();
        handle.createUpdate("delete from pb_time_stamp_failure where edition_id = :edition")
                .bind("edition", editionId)
                .execute();
    }

    /** Returns the stamps of an edition, oldest first. */
    public List<Stamp> ofEdition(Handle handle, String editionId) {
        return handle.createQuery("""
                        select size, at, authority, answer from pb_time_stamp where edition_id = :edition
                        order by size limit :most""")
                .bind("edition", editionId)
                .bind("most", MOST)
                .map((row, context) -> stamp(row))
                .list();
    }

    /** Returns the stamp of the checkpoint that covers so many leaves. */
    public Optional<Stamp> find(Handle handle, String editionId, long size) {
        return handle.createQuery("""
                        select size, at, authority, answer from pb_time_stamp
                        where edition_id = :edition and size = :size""")
                .bind("edition", editionId)
                .bind("size", size)
                .map((row, context) -> stamp(row))
                .findOne();
    }

    private static Stamp stamp(ResultSet row) throws SQLException {
        return new Stamp(
                row.getLong("size"),
                PortableInstant.parse(row.getString("at")),
                row.getString("authority"),
                Base64.getDecoder().decode(row.getString("answer")));
    }

    /** Tells whether an authority stamped something of an edition on a day. */
    boolean isStampedOn(Handle handle, String editionId, LocalDate day) {
        return handle.createQuery("""
                        select 1 from pb_time_stamp where edition_id = :edition and asked_on = :day limit 1""")
                .bind("edition", editionId)
                .bind("day", day.toString())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Returns the editions whose vote is frozen and whose key is kept. */
    List<String> stampable(Handle handle) {
        return handle.createQuery("""
                        select v.edition_id from pb_vote v join pb_manifest m on m.edition_id = v.edition_id
                        where v.key_destroyed_at is null order by m.closes_at desc, v.edition_id limit :most""")
                .bind("most", MOST_VOTES)
                .mapTo(String.class)
                .list();
    }

    /** Notes that an authority was asked in vain. */
    void failed(Handle handle, String editionId, Failure failure) {
        handle.createUpdate("""
                        insert into pb_time_stamp_failure (edition_id, at, reason) values (:edition, :at, :reason)
                        on conflict (edition_id) do update set at = excluded.at, reason = excluded.reason""")
                .bind("edition", editionId)
                .bind("at", PortableInstant.text(failure.at()))
                .bind("reason", failure.reason())
                .execute();
    }

    /** Returns why the last attempt failed, if it did. */
    public Optional<Failure> failure(Handle handle, String editionId) {
        return handle.createQuery("select at, reason from pb_time_stamp_failure where edition_id = :edition")
                .bind("edition", editionId)
                .map((row, context) -> new Failure(PortableInstant.parse(row.getString("at")), row.getString("reason")))
                .findOne();
    }

    /** Returns for how many votes the last attempt failed. */
    public long failures(Handle handle) {
        return handle.createQuery("select count(*) from pb_time_stamp_failure")
                .mapTo(Long.class)
                .one();
    }
}
