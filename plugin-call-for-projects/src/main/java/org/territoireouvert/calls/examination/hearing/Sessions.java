package org.territoireouvert.calls.examination.hearing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.examination.Room;
import org.territoireouvert.calls.examination.Saved;
import org.territoireouvert.calls.model.examination.Step;

/** Keeps interviews and sessions of panels. */
public final class Sessions {

    private final Room room;

    /** Works in a room. */
    public Sessions(Room room) {
        this.room = room;
    }

    /** Plans one, or notes one that was held. */
    public Saved add(Session one, String by) {
        return room.context().database().write(handle -> {
            room.call(handle, one.callSlug());
            handle.execute(
                    "insert into cal_session values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    one.id(),
                    one.callSlug(),
                    one.applicationId(),
                    one.kind().name(),
                    one.heldOn().toString(),
                    one.heldAt(),
                    one.place(),
                    one.present(),
                    one.result(),
                    by,
                    PortableInstant.text(room.now()));
            if (!one.applicationId().isEmpty()) {
                boolean held = !one.result().isEmpty();
                room.note(
                        handle,
                        one.applicationId(),
                        held ? Step.Kind.HELD : Step.Kind.PLANNED,
                        held ? one.result() : one.place(),
                        by);
            }
            return Saved.done();
        });
    }

    /** Notes what came of one. */
    public Saved conclude(String callSlug, String id, String result, String by) {
        return room.context().database().write(handle -> {
            List<Session> found = handle.createQuery("select * from cal_session where id = :id and call_slug = :call")
                    .bind("id", id)
                    .bind("call", callSlug)
                    .map((row, context) -> session(row))
                    .list();
            if (found.isEmpty()) {
                return Saved.refused("", "examination.session.unknown");
            }
            handle.execute("update cal_session set result = ? where id = ?", result, id);
            if (!found.getFirst().applicationId().isEmpty()) {
                room.note(handle, found.getFirst().applicationId(), Step.Kind.HELD, result, by);
            }
            return Saved.done();
        });
    }

    /** Returns the sessions of a call and interviews of its applications by day, at most 200. */
    public List<Session> ofCall(Handle handle, String callSlug) {
        return handle.createQuery("""
                        select * from cal_session where call_slug = :call order by held_on, id limit 200
                        """)
                .bind("call", callSlug)
                .map((row, context) -> session(row))
                .list();
    }

    /** Returns the interviews and sessions about one application by day, at most 50. */
    public List<Session> of(Handle handle, String applicationId) {
        return handle.createQuery("""
                        select * from cal_session where application_id = :id order by held_on, id limit 50
                        """)
                .bind("id", applicationId)
                .map((row, context) -> session(row))
                .list();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getString("id"),
                row.getString("call_slug"),
                row.getString("application_id"),
                Session.Kind.valueOf(row.getString("kind")),
                LocalDate.parse(row.getString("held_on")),
                row.getString("held_at"),
                row.getString("place"),
                row.getString("present"),
                row.getString("result"));
    }
}
