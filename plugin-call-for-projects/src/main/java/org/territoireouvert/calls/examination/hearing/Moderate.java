package org.territoireouvert.calls.examination.hearing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.examination.Examinable;
import org.territoireouvert.calls.examination.Room;
import org.territoireouvert.calls.examination.Saved;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.examination.Assessment;
import org.territoireouvert.calls.model.examination.Mark;
import org.territoireouvert.calls.model.examination.Step;

/** Keeps what a moderation meeting said and which points it changed; the points that were given first stay readable. */
public final class Moderate {

    private final Room room;

    /** Works in a room. */
    public Moderate(Room room) {
        this.room = room;
    }

    /** Points that a meeting changed. */
    public record Adjusted(String assessmentId, String criterion, int points, String reason) {}

    /** A meeting that was held. */
    public record Held(LocalDate on, String present, String said, List<Adjustment> adjustments) {
        /** Copies the list. */
        public Held {
            adjustments = List.copyOf(adjustments);
        }
    }

    /** What a meeting changed. */
    public record Adjustment(String criterion, int before, int after, String reason) {}

    /**
     * Keeps a meeting.
     *
     * @param adjusted points, each with a reason; those that are as before are left out
     */
    public Saved hold(
            String callSlug,
            String number,
            LocalDate on,
            String present,
            String said,
            List<Adjusted> adjusted,
            String by) {
        return room.context().database().write(handle -> {
            Application application = room.application(handle, callSlug, number);
            if (!Examinable.states().contains(application.state())) {
                return Saved.refused("", "examination.decided-already");
            }
            String id = room.context().ids().next();
            handle.execute(
                    "insert into cal_moderation values (?, ?, ?, ?, ?, ?, ?)",
                    id,
                    application.id(),
                    on.toString(),
                    present,
                    said,
                    by,
                    PortableInstant.text(room.now()));
            for (Adjusted one : adjusted) {
                Optional<Assessment> assessment = room.assessments()
                        .find(handle, one.assessmentId())
                        .filter(found -> found.applicationId().equals(application.id())
                                && found.state() == Assessment.State.FINAL);
                if (assessment.isPresent()) {
                    adjust(handle, id, one);
                }
            }
            room.note(handle, application.id(), Step.Kind.MODERATED, said, by);
            room.refresh(handle, application);
            return Saved.done();
        });
    }

    private void adjust(Handle handle, String id, Adjusted one) {
        List<Mark> marks = new ArrayList<>(room.assessments().marks(handle, one.assessmentId()));
        for (int index = 0; index < marks.size(); index++) {
            Mark mark = marks.get(index);
            if (mark.criterion().equals(one.criterion()) && mark.counts() != one.points()) {
                marks.set(index, new Mark(mark.criterion(), mark.points(), mark.comment(), Optional.of(one.points())));
                handle.execute(
                        "insert into cal_adjustment values (?, ?, ?, ?, ?, ?)",
                        id,
                        one.assessmentId(),
                        one.criterion(),
                        mark.counts(),
                        one.points(),
                        one.reason());
            }
        }
        room.assessments().replaceMarks(handle, one.assessmentId(), marks);
    }

    /** Returns the meetings about an application, the first one first, at most 50. */
    public List<Held> of(Handle handle, String applicationId) {
        return handle.createQuery("select * from cal_moderation where application_id = :id order by id limit 50")
                .bind("id", applicationId)
                .map((row, context) -> new Held(
                        LocalDate.parse(row.getString("held_on")),
                        row.getString("present"),
                        row.getString("said"),
                        adjustments(handle, row.getString("id"))))
                .list();
    }

    private static List<Adjustment> adjustments(Handle handle, String moderationId) {
        return handle.createQuery("""
                        select * from cal_adjustment where moderation_id = :id order by assessment_id, criterion limit 500
                        """)
                .bind("id", moderationId)
                .map((row, context) -> new Adjustment(
                        row.getString("criterion"),
                        row.getInt("points_before"),
                        row.getInt("points_after"),
                        row.getString("reason")))
                .list();
    }
}
