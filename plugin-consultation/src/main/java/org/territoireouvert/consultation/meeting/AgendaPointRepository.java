package org.territoireouvert.consultation.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.consultation.model.PlannedStep;

/** Reads and writes the points of agendas, in their order. */
final class AgendaPointRepository {

    void add(Handle handle, String meeting, List<AgendaPoint> points) {
        if (points.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into con_meeting_point (meeting_id, place, title, minutes, speaker)
                values (:meeting, :place, :title, :minutes, :speaker)""");
        for (int place = 0; place < points.size(); place++) {
            AgendaPoint point = points.get(place);
            batch.bind("meeting", meeting)
                    .bind("place", place)
                    .bind("title", point.title())
                    .bind("minutes", point.minutes())
                    .bind("speaker", point.speaker())
                    .add();
        }
        batch.execute();
    }

    void replace(Handle handle, String meeting, List<AgendaPoint> points) {
        handle.createUpdate("delete from con_meeting_point where meeting_id = :meeting")
                .bind("meeting", meeting)
                .execute();
        add(handle, meeting, points);
    }

    List<AgendaPoint> of(Handle handle, String meeting) {
        return handle.createQuery(
                        "select * from con_meeting_point where meeting_id = :meeting order by place limit :most")
                .bind("meeting", meeting)
                .bind("most", MeetingPlan.MOST_POINTS)
                .map((row, context) -> point(row))
                .list();
    }

    private record OfMeeting(String meeting, AgendaPoint point) {}

    /** Returns the points of all meetings of a step, by the identifiers of these. */
    Map<String, List<AgendaPoint>> ofStep(Handle handle, PlannedStep step) {
        Map<String, List<AgendaPoint>> points = new HashMap<>();
        handle.createQuery("""
                        select p.* from con_meeting m join con_meeting_point p on p.meeting_id = m.id
                        where m.consultation = :consultation and m.step = :step
                        order by p.meeting_id, p.place limit :most""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("most", MeetingRepository.MOST * MeetingPlan.MOST_POINTS)
                .map((row, context) -> new OfMeeting(row.getString("meeting_id"), point(row)))
                .forEach(one -> points.computeIfAbsent(one.meeting(), meeting -> new ArrayList<>())
                        .add(one.point()));
        return points;
    }

    private static AgendaPoint point(ResultSet row) throws SQLException {
        return new AgendaPoint(row.getString("title"), row.getInt("minutes"), row.getString("speaker"));
    }
}
