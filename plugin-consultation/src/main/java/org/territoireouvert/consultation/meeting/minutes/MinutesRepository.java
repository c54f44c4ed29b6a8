package org.territoireouvert.consultation.meeting.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Reads and writes the minutes of meetings; each version stays. */
public final class MinutesRepository {

    /** How many versions there are at most. */
    public static final int MOST = 100;

    /** Creates it. */
    public MinutesRepository() {}

    /** Stores a version. */
    public void add(Handle handle, String meeting, Minutes minutes) {
        handle.createUpdate("""
                        insert into con_minutes (meeting_id, version, text, decisions, published_at)
                        values (:meeting, :version, :text, :decisions, :now)""")
                .bind("meeting", meeting)
                .bind("version", minutes.version())
                .bind("text", minutes.text())
                .bind("decisions", String.join("\n", minutes.decisions()))
                .bind("now", PortableInstant.text(minutes.publishedAt()))
                .execute();
    }

    /** Returns all versions, the newest first. */
    public List<Minutes> all(Handle handle, String meeting) {
        return handle.createQuery(
                        "select * from con_minutes where meeting_id = :meeting order by version desc limit :most")
                .bind("meeting", meeting)
                .bind("most", MOST)
                .map((row, context) -> minutes(row))
                .list();
    }

    /** Returns the newest version. */
    public Optional<Minutes> last(Handle handle, String meeting) {
        return handle.createQuery("select * from con_minutes where meeting_id = :meeting order by version desc limit 1")
                .bind("meeting", meeting)
                .map((row, context) -> minutes(row))
                .findOne();
    }

    private static Minutes minutes(ResultSet row) throws SQLException {
        return new Minutes(
                row.getInt("version"),
                row.getString("text"),
                row.getString("decisions").lines().toList(),
                PortableInstant.parse(row.getString("published_at")));
    }
}
