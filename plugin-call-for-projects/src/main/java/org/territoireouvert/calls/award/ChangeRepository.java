package org.territoireouvert.calls.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.award.Change;

/** Keeps changes of agreements. */
public final class ChangeRepository {

    /** Creates a repository. */
    public ChangeRepository() {}

    /** Returns the changes of a grant, the latest first, at most 100. */
    public List<Change> of(Handle handle, String applicationId) {
        return handle.createQuery("select * from cal_change where application_id = :id order by id desc limit 100")
                .bind("id", applicationId)
                .map((row, context) -> change(row))
                .list();
    }

    /** Returns the change that waits for an answer. */
    public Optional<Change> open(Handle handle, String applicationId) {
        return of(handle, applicationId).stream()
                .filter(one -> one.state() == Change.State.PROPOSED)
                .findFirst();
    }

    /** Keeps a change, new or answered. */
    public void save(Handle handle, Change change) {
        handle.createUpdate("""
                        insert into cal_change (id, application_id, side, proposed_by, reason, granted_before, granted_after,
                          object_before, object_after, ends_before, ends_after, state, version, proposed_on, answered_on)
                        values (:id, :application, :side, :by, :reason, :grantedBefore, :grantedAfter, :objectBefore,
                          :objectAfter, :endsBefore, :endsAfter, :state, :version, :proposedOn, :answeredOn)
                        on conflict (id) do update set state = excluded.state, version = excluded.version,
                          answered_on = excluded.answered_on
                        """)
                .bind("id", change.id())
                .bind("application", change.applicationId())
                .bind("side", change.side().name())
                .bind("by", change.proposedBy())
                .bind("reason", change.reason())
                .bind("grantedBefore", change.before().granted().cents())
                .bind("grantedAfter", change.after().granted().cents())
                .bind("objectBefore", change.before().object())
                .bind("objectAfter", change.after().object())
                .bind("endsBefore", change.before().endsOn().toString())
                .bind("endsAfter", change.after().endsOn().toString())
                .bind("state", change.state().name())
                .bind("version", change.version())
                .bind("proposedOn", change.proposedOn().toString())
                .bind("answeredOn", Days.text(change.answeredOn()))
                .execute();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getString("id"),
                row.getString("application_id"),
                Change.Side.valueOf(row.getString("side")),
                row.getString("proposed_by"),
                row.getString("reason"),
                terms(row, "before"),
                terms(row, "after"),
                Change.State.valueOf(row.getString("state")),
                row.getInt("version"),
                LocalDate.parse(row.getString("proposed_on")),
                Days.read(row.getString("answered_on")));
    }

    private static Change.Terms terms(ResultSet row, String when) throws SQLException {
        return new Change.Terms(
                new Money(row.getLong("granted_" + when)),
                row.getString("object_" + when),
                LocalDate.parse(row.getString("ends_" + when)));
    }
}
