package org.territoireouvert.consultation.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.consultation.model.PlannedStep;

/** Reads and writes meetings with their agendas. */
public final class MeetingRepository {

    /** How many meetings a step has at most. */
    public static final int MOST = 100;

    private final AgendaPointRepository points = new AgendaPointRepository();

    /** Creates it. */
    public MeetingRepository() {}

    /** Stores a new meeting. */
    public void add(Handle handle, Meeting meeting) {
        plan(handle.createUpdate("""
                        insert into con_meeting (id, consultation, step, title, about, starts_at, ends_at, registration_until,
                          place, address, link, step_free, sign_language, interpretation, seats, registered, waiting,
                          next_number, state, reason, attended, names_deleted, updated_at)
                        values (:id, :consultation, :step, :title, :about, :startsAt, :endsAt, :until,
                          :place, :address, :link, :stepFree, :signLanguage, :interpretation, :seats, 0, 0,
                          1, :state, '', -1, 0, :now)"""), meeting.plan())
                .bind("id", meeting.id())
                .bind("consultation", meeting.consultation())
                .bind("step", meeting.step())
                .bind("state", meeting.state().name())
                .bind("now", PortableInstant.text(meeting.updatedAt()))
                .execute();
        points.add(handle, meeting.id(), meeting.plan().agenda());
    }

    private static <S extends SqlStatement<S>> S plan(S statement, MeetingPlan plan) {
        return statement
                .bind("title", plan.title())
                .bind("about", plan.about())
                .bind("startsAt", PortableInstant.text(plan.startsAt()))
                .bind("endsAt", PortableInstant.text(plan.endsAt()))
                .bind("until", PortableInstant.text(plan.registrationUntil()))
                .bind("place", plan.place().name())
                .bind("address", plan.place().address())
                .bind("link", plan.place().link())
                .bind("stepFree", plan.place().stepFree() ? 1 : 0)
                .bind("signLanguage", plan.place().signLanguage() ? 1 : 0)
                .bind("interpretation", plan.place().interpretation())
                .bind("seats", plan.seats());
    }

    /** Writes the row of a meeting, for which everybody else who takes or frees a seat then waits, and returns what stands in it. */
    public Optional<Meeting> hold(Handle handle, PlannedStep step, String id) {
        return hold(handle, id).filter(meeting -> isOf(step, meeting));
    }

    /** Does the same with a meeting of any step. */
    Optional<Meeting> hold(Handle handle, String id) {
        handle.createUpdate("update con_meeting set next_number = next_number where id = :id")
                .bind("id", id)
                .execute();
        return find(handle, id);
    }

    private static boolean isOf(PlannedStep step, Meeting meeting) {
        return meeting.consultation().equals(step.consultation().slug())
                && meeting.step() == step.step().number();
    }

    /** Finds a meeting of the step. */
    public Optional<Meeting> find(Handle handle, PlannedStep step, String id) {
        return find(handle, id).filter(meeting -> isOf(step, meeting));
    }

    /** Finds a meeting of any step. */
    Optional<Meeting> find(Handle handle, String id) {
        return handle.createQuery("select * from con_meeting where id = :id")
                .bind("id", id)
                .map((row, context) -> meeting(row, points.of(handle, id)))
                .findOne();
    }

    /** Returns the meetings of the step, the earliest first. */
    public List<Meeting> all(Handle handle, PlannedStep step) {
        Map<String, List<AgendaPoint>> agendas = points.ofStep(handle, step);
        return handle.createQuery("""
                        select * from con_meeting where consultation = :consultation and step = :step
                        order by starts_at, id limit :most""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("most", MOST)
                .map((row, context) -> meeting(row, agendas.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    /**
     * Changes the plan of a meeting that is not cancelled.
     *
     * @param before instant of its last change as it was read
     * @return false when somebody else changed or cancelled it since
     */
    boolean change(Handle handle, String id, MeetingPlan plan, Instant before, Instant now) {
        boolean changed = plan(handle.createUpdate("""
                        update con_meeting set title = :title, about = :about, starts_at = :startsAt, ends_at = :endsAt,
                          registration_until = :until, place = :place, address = :address, link = :link,
                          step_free = :stepFree, sign_language = :signLanguage, interpretation = :interpretation,
                          seats = :seats, updated_at = :now
                        where id = :id and updated_at = :before and state = :planned"""), plan)
                        .bind("id", id)
                        .bind("before", PortableInstant.text(before))
                        .bind("now", PortableInstant.text(now))
                        .bind("planned", Meeting.State.PLANNED.name())
                        .execute()
                == 1;
        if (changed) {
            points.replace(handle, id, plan.agenda());
        }
        return changed;
    }

    /** Cancels a meeting; false when it is cancelled already. */
    boolean cancel(Handle handle, String id, String reason, Instant now) {
        return handle.createUpdate("""
                        update con_meeting set state = :cancelled, reason = :reason, updated_at = :now
                        where id = :id and state = :planned""")
                        .bind("id", id)
                        .bind("reason", reason)
                        .bind("now", PortableInstant.text(now))
                        .bind("cancelled", Meeting.State.CANCELLED.name())
                        .bind("planned", Meeting.State.PLANNED.name())
                        .execute()
                == 1;
    }

    /** Writes how many people came. */
    public void count(Handle handle, String id, int attended) {
        handle.createUpdate("update con_meeting set attended = :attended where id = :id")
                .bind("id", id)
                .bind("attended", attended)
                .execute();
    }

    /** Returns published meetings that end at or after an instant and start before another, by start and without their agendas. */
    public List<Meeting> between(Handle handle, Instant from, Instant until, int limit) {
        return handle.createQuery("""
                        select m.* from con_meeting m join con_consultation c on c.slug = m.consultation
                        where c.stage = 'PUBLISHED' and m.starts_at < :until and m.ends_at >= :from
                        order by m.starts_at, m.id limit :limit""")
                .bind("from", PortableInstant.text(from))
                .bind("until", PortableInstant.text(until))
                .bind("limit", limit)
                .map((row, context) -> meeting(row, List.of()))
                .list();
    }

    private static Meeting meeting(ResultSet row, List<AgendaPoint> agenda) throws SQLException {
        int attended = row.getInt("attended");
        return new Meeting(
                row.getString("id"),
                row.getString("consultation"),
                row.getInt("step"),
                plan(row, agenda),
                Meeting.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("registered"),
                row.getInt("waiting"),
                attended < 0 ? OptionalInt.empty() : OptionalInt.of(attended),
                PortableInstant.parse(row.getString("updated_at")));
    }

    private static MeetingPlan plan(ResultSet row, List<AgendaPoint> agenda) throws SQLException {
        return new MeetingPlan(
                row.getString("title"),
                row.getString("about"),
                PortableInstant.parse(row.getString("starts_at")),
                PortableInstant.parse(row.getString("ends_at")),
                PortableInstant.parse(row.getString("registration_until")),
                new MeetingPlace(
                        row.getString("place"),
                        row.getString("address"),
                        row.getString("link"),
                        row.getInt("step_free") == 1,
                        row.getInt("sign_language") == 1,
                        row.getString("interpretation")),
                row.getInt("seats"),
                agenda);
    }
}
