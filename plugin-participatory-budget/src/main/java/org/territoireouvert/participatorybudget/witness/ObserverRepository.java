package org.territoireouvert.participatorybudget.witness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Reads and writes who is sent the checkpoints of votes. */
public final class ObserverRepository {

    private static final int MOST = 100;
    private static final int MOST_EDITIONS = 100;

    /** Adds an observer, unless the address is there. */
    void insert(Handle handle, Observer observer) {
        handle.createUpdate("""
                        insert into pb_observer (id, edition_id, address, added_at, sent_on, sent_size)
                        values (:id, :edition, :address, :addedAt, null, 0)
                        on conflict (edition_id, address) do nothing""")
                .bind("id", observer.id())
                .bind("edition", observer.editionId())
                .bind("address", observer.address())
                .bind("addedAt", PortableInstant.text(observer.addedAt()))
                .execute();
    }

    /** Writes what an observer was sent last. */
    void sent(Handle handle, Observer observer) {
        handle.createUpdate("update pb_observer set sent_on = :day, sent_size = :size where id = :id")
                .bind("day", observer.sentOn().map(LocalDate::toString).orElse(null))
                .bind("size", observer.sentSize())
                .bind("id", observer.id())
                .execute();
    }

    /** Returns the observers of an edition by their addresses. */
    public List<Observer> ofEdition(Handle handle, String editionId) {
        return handle.createQuery("select * from pb_observer where edition_id = :edition order by address limit :most")
                .bind("edition", editionId)
                .bind("most", MOST)
                .map((row, context) -> observer(row))
                .list();
    }

    /**
     * That an address observes a vote.
     *
     * @param edition title
     * @param addedAt when staff wrote it down
     */
    record Observed(String edition, Instant addedAt) {}

    /** Returns what an address observes. */
    List<Observed> ofAddress(Handle handle, String address) {
        return handle.createQuery("""
                        select e.title, o.added_at from pb_observer o join pb_edition e on e.id = o.edition_id
                        where o.address = :address order by o.edition_id limit :most""")
                .bind("address", address)
                .bind("most", MOST)
                .map((row, context) ->
                        new Observed(row.getString("title"), PortableInstant.parse(row.getString("added_at"))))
                .list();
    }

    private static Observer observer(ResultSet row) throws SQLException {
        return new Observer(
                row.getString("id"),
                row.getString("edition_id"),
                row.getString("address"),
                PortableInstant.parse(row.getString("added_at")),
                Optional.ofNullable(row.getString("sent_on")).map(LocalDate::parse),
                row.getLong("sent_size"));
    }

    /** Returns the editions whose frozen vote has observers. */
    List<String> observed(Handle handle) {
        return handle.createQuery("""
                        select m.edition_id from pb_manifest m
                        where exists (select 1 from pb_observer o where o.edition_id = m.edition_id)
                        order by m.edition_id limit :most""")
                .bind("most", MOST_EDITIONS)
                .mapTo(String.class)
                .list();
    }

    /** Erases an observer; returns whether there was one. */
    boolean remove(Handle handle, String id) {
        return handle.createUpdate("delete from pb_observer where id = :id")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Erases an address wherever it is; returns how many there were. */
    int forgetAddress(Handle handle, String address) {
        return handle.createUpdate("delete from pb_observer where address = :address")
                .bind("address", address)
                .execute();
    }

    /** Erases all observers of an edition. */
    public void forget(Handle handle, String editionId) {
        handle.createUpdate("delete from pb_observer where edition_id = :edition")
                .bind("edition", editionId)
                .execute();
    }
}
