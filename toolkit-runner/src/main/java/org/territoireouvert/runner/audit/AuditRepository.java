package org.territoireouvert.runner.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;

/** Reads entries of the log. Safe for all threads. */
public final class AuditRepository {

    private static final int FETCHED = 500;
    private static final int MOST_AGENTS = 500;

    private final Database database;

    /** A member of staff who stands in the log, under the last name by which they do. */
    public record Agent(String id, String name) {}

    /** Works on the tables of the runtime. */
    public AuditRepository(Database database) {
        this.database = database;
    }

    /** Returns a part of the entries that a filter lets pass, newest first. */
    public Slice<LoggedEntry> list(AuditFilter filter, Keyset keyset) {
        List<LoggedEntry> found = database.read(handle -> handle.createQuery(
                        "select * from core_audit where <filter> and <position> order by <order> limit :limit")
                .define("filter", filter.condition())
                .define("position", keyset.condition(Order.DESCENDING, "position"))
                .define("order", keyset.order(Order.DESCENDING, "position"))
                .bindMap(keyset.binds(0))
                .bindMap(filter.binds())
                .map((row, context) -> LoggedEntry.read(row))
                .list());
        return keyset.slice(found, entry -> List.of(Long.toString(entry.position())));
    }

    /** Returns an entry. */
    public Optional<LoggedEntry> find(long position) {
        return database.read(handle -> handle.createQuery("select * from core_audit where position = :position")
                .bind("position", position)
                .map((row, context) -> LoggedEntry.read(row))
                .findOne());
    }

    /** Returns the members of staff who stand in the log, by name; at most 500. */
    public List<Agent> agents() {
        return database.read(handle -> handle.createQuery("""
                        select actor, max(actor_name) shown_name from core_audit where actor_kind = 'agent'
                        group by actor order by shown_name, actor limit :limit""")
                .bind("limit", MOST_AGENTS)
                .map((row, context) -> new Agent(row.getString("actor"), row.getString("shown_name")))
                .list());
    }

    /** Reads all entries in their order, one by one; the caller closes the stream within the transaction. */
    public Stream<LoggedEntry> all(Handle handle) {
        return matching(handle, AuditFilter.ALL);
    }

    /** Reads the entries that a filter lets pass, as {@link #all} does. */
    public Stream<LoggedEntry> matching(Handle handle, AuditFilter filter) {
        return handle
                .createQuery("select * from core_audit where <filter> order by position")
                .define("filter", filter.condition())
                .bindMap(filter.binds())
                .setFetchSize(FETCHED)
                .map((row, context) -> LoggedEntry.read(row))
                .stream();
    }
}
