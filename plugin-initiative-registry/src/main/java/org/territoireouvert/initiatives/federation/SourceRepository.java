package org.territoireouvert.initiatives.federation;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps the registries that are read. */
public final class SourceRepository {

    /** How many there may be. */
    public static final int MOST = 100;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public SourceRepository(Database database) {
        this.database = database;
    }

    /** Returns all, by name. */
    public List<Source> list() {
        return database.read(handle -> handle.createQuery("select * from ini_source order by name, id limit :most")
                .bind("most", MOST)
                .map((row, context) -> source(row))
                .list());
    }

    /** Returns one. */
    public Optional<Source> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    Optional<Source> find(Handle handle, String id) {
        return handle.createQuery("select * from ini_source where id = :id")
                .bind("id", id)
                .map((row, context) -> source(row))
                .findOne();
    }

    /** Tells whether an address or a short name is already taken. */
    boolean isTaken(Handle handle, Source source) {
        return handle.createQuery("select count(*) from ini_source where id = :id or address = :address")
                        .bind("id", source.id())
                        .bind("address", source.address().toString())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Returns those that are due, the one that waits longest first. */
    List<Source> due(Instant now) {
        return database.read(handle -> handle.createQuery("""
                        select * from ini_source where state = 'ACTIVE' and due_at <= :now
                        order by due_at, id limit :most
                        """)
                .bind("now", PortableInstant.text(now))
                .bind("most", MOST)
                .map((row, context) -> source(row))
                .list());
    }

    /** Adds one, which is due at once. */
    void add(Handle handle, Source source, Instant now) {
        handle.createUpdate("""
                        insert into ini_source (id, name, address, state, reason, cursor, withdrawn, takes_withdrawals,
                          due_at, harvested_at, problem, added_at)
                        values (:id, :name, :address, 'ACTIVE', '', '', 0, 0, :now, '', '', :now)
                        """)
                .bind("id", source.id())
                .bind("name", source.name())
                .bind("address", source.address().toString())
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Has other transactions that read the same source wait for this one. */
    void lock(Handle handle, String id) {
        handle.createUpdate("update ini_source set withdrawn = withdrawn where id = :id")
                .bind("id", id)
                .execute();
    }

    /** Notes how far the reading of a source is; it goes on at the next turn. */
    void read(Handle handle, String id, String cursor, int withdrawn) {
        handle.createUpdate("update ini_source set cursor = :cursor, withdrawn = :withdrawn where id = :id")
                .bind("cursor", cursor)
                .bind("withdrawn", withdrawn)
                .bind("id", id)
                .execute();
    }

    /** Notes that a source was read to its end. */
    void finished(Handle handle, Source source, Instant now, Instant next) {
        handle.createUpdate("""
                        update ini_source set cursor = :cursor, withdrawn = 0, takes_withdrawals = 0, name = :name,
                          problem = '', harvested_at = :now, due_at = :next
                        where id = :id
                        """)
                .bind("cursor", source.cursor())
                .bind("name", source.name())
                .bind("now", PortableInstant.text(now))
                .bind("next", PortableInstant.text(next))
                .bind("id", source.id())
                .execute();
    }

    /** Notes why a reading ended early. */
    void failed(Handle handle, String id, String problem, Instant next) {
        handle.createUpdate("update ini_source set problem = :problem, due_at = :next where id = :id")
                .bind("problem", problem)
                .bind("next", PortableInstant.text(next))
                .bind("id", id)
                .execute();
    }

    void state(Handle handle, String id, Source.State state, String reason) {
        handle.createUpdate("update ini_source set state = :state, reason = :reason where id = :id")
                .bind("state", state.name())
                .bind("reason", reason)
                .bind("id", id)
                .execute();
    }

    /** Has a source read again at once, whose withdrawals are taken. */
    void resume(Handle handle, String id, Instant now) {
        handle.createUpdate("""
                        update ini_source set state = 'ACTIVE', reason = '', due_at = :now,
                          takes_withdrawals = case state when 'HELD' then 1 else takes_withdrawals end
                        where id = :id
                        """)
                .bind("now", PortableInstant.text(now))
                .bind("id", id)
                .execute();
    }

    void remove(Handle handle, String id) {
        handle.createUpdate("delete from ini_source where id = :id")
                .bind("id", id)
                .execute();
    }

    private static Source source(ResultSet row) throws SQLException {
        String harvestedAt = row.getString("harvested_at");
        return new Source(
                row.getString("id"),
                row.getString("name"),
                URI.create(row.getString("address")),
                Source.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("cursor"),
                row.getInt("withdrawn"),
                row.getInt("takes_withdrawals") == 1,
                harvestedAt.isEmpty() ? Optional.empty() : Optional.of(PortableInstant.parse(harvestedAt)),
                row.getString("problem"));
    }
}
