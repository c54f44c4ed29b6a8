package org.territoireouvert.ambassadors.request;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestState;
import org.territoireouvert.api.data.Database;

/** Reads what waits for somebody, each from an index: for inboxes, lists of things to do and the work in the background. */
public final class DueRepository {

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public DueRepository(Database database) {
        this.database = database;
    }

    /** Returns the requests in a state, the oldest first. */
    public List<PublicRequest> in(RequestState state, int limit) {
        return database.read(handle -> handle.createQuery(
                        "select * from amb_request where state = :state order by received_at, id limit :limit")
                .bind("state", state.name())
                .bind("limit", limit)
                .map((row, context) -> RequestRow.read(row))
                .list());
    }

    /** Counts the requests that staff or an ambassador have to read or pass on. */
    public long countWaiting() {
        return database.read(handle -> handle.createQuery(
                        "select count(*) from amb_request where state in ('RECEIVED', 'QUALIFIED')")
                .mapTo(Long.class)
                .one());
    }

    /** Returns the requests at which the work in the background has to look by a day, those due first before the others. */
    public List<PublicRequest> due(Handle handle, LocalDate today, int limit) {
        return handle.createQuery("""
                        select * from amb_request where due_on <> '' and due_on <= :today order by due_on, id limit :limit""")
                .bind("today", today.toString())
                .bind("limit", limit)
                .map((row, context) -> RequestRow.read(row))
                .list();
    }

    /** Notes when the work in the background has to look next, without a change of the request. */
    public void lookOn(Handle handle, String id, Optional<LocalDate> day) {
        handle.createUpdate("update amb_request set due_on = :day where id = :id")
                .bind("day", day.map(LocalDate::toString).orElse(""))
                .bind("id", id)
                .execute();
    }

    /** Tells whether a request that nobody read came before a day. */
    public boolean isUnreadSince(LocalDate day, ZoneId zone) {
        return in(RequestState.RECEIVED, 1).stream()
                .anyMatch(one -> LocalDate.ofInstant(one.receivedAt(), zone).isBefore(day));
    }
}
