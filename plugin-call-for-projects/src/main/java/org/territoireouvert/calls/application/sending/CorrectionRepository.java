package org.territoireouvert.calls.application.sending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.model.application.ApplicationState;

/** Keeps what the funder asked to correct. Of one application, one request is open at most. */
public final class CorrectionRepository {

    private static final String SEPARATOR = "\n";

    /** Creates a repository on the plugin's tables. */
    public CorrectionRepository() {}

    /** Keeps a new request. */
    public void add(Handle handle, Correction correction) {
        handle.createUpdate("""
                        insert into cal_correction (id, application_id, reason, message, fields, due_at, asked_by, asked_at,
                          state, asked_in)
                        values (:id, :application, :reason, :message, :fields, :due, :by, :at, :state, :in)
                        """)
                .bind("id", correction.id())
                .bind("application", correction.applicationId())
                .bind("reason", correction.reason().name())
                .bind("message", correction.message())
                .bind("fields", String.join(SEPARATOR, correction.fields()))
                .bind("due", PortableInstant.text(correction.dueAt()))
                .bind("by", correction.askedBy())
                .bind("at", PortableInstant.text(correction.askedAt()))
                .bind("state", correction.state().name())
                .bind("in", correction.askedIn().name())
                .execute();
    }

    /** Returns all requests about an application, the latest first, at most 100. */
    public List<Correction> of(Handle handle, String applicationId) {
        return handle.createQuery("""
                        select * from cal_correction where application_id = :id order by id desc limit 100
                        """)
                .bind("id", applicationId)
                .map((row, context) -> correction(row))
                .list();
    }

    /** Returns the request that waits for an answer. */
    public Optional<Correction> open(Handle handle, String applicationId) {
        return of(handle, applicationId).stream()
                .filter(one -> one.state() == Correction.State.OPEN)
                .findFirst();
    }

    /** Returns open requests whose time is over, the oldest first. */
    public List<Correction> overdue(Handle handle, Instant now, int most) {
        return handle.createQuery("""
                        select * from cal_correction where state = 'OPEN' and due_at <= :now order by due_at, id limit :most
                        """)
                .bind("now", PortableInstant.text(now))
                .bind("most", most)
                .map((row, context) -> correction(row))
                .list();
    }

    /** Ends an open request. */
    public void close(Handle handle, String id, Correction.State state) {
        handle.createUpdate("update cal_correction set state = :state where id = :id and state = 'OPEN'")
                .bind("state", state.name())
                .bind("id", id)
                .execute();
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                row.getString("id"),
                row.getString("application_id"),
                Correction.Reason.valueOf(row.getString("reason")),
                row.getString("message"),
                Arrays.stream(row.getString("fields").split(SEPARATOR))
                        .filter(field -> !field.isEmpty())
                        .toList(),
                PortableInstant.parse(row.getString("due_at")),
                row.getString("asked_by"),
                PortableInstant.parse(row.getString("asked_at")),
                Correction.State.valueOf(row.getString("state")),
                ApplicationState.valueOf(row.getString("asked_in")));
    }
}
