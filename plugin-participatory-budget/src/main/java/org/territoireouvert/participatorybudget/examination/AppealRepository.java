package org.territoireouvert.participatorybudget.examination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Reads and writes appeals, at most one for an idea. */
public final class AppealRepository {

    /** Keeps an appeal. */
    public void insert(Handle handle, String ideaId, String person, String reason, Instant now) {
        handle.createUpdate("""
                        insert into pb_appeal (idea_id, person, reason, appealed_at) values (:idea, :person, :reason, :now)
                        """)
                .bind("idea", ideaId)
                .bind("person", person)
                .bind("reason", reason)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Keeps the answer. */
    public void answer(Handle handle, String ideaId, String answer, Instant now) {
        handle.createUpdate("update pb_appeal set answer = :answer, answered_at = :now where idea_id = :idea")
                .bind("idea", ideaId)
                .bind("answer", answer)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Returns the appeal of an idea. */
    public Optional<Appeal> of(Handle handle, String ideaId) {
        return handle.createQuery("select * from pb_appeal where idea_id = :idea")
                .bind("idea", ideaId)
                .map((row, context) -> appeal(row))
                .findOne();
    }

    private static Appeal appeal(ResultSet row) throws SQLException {
        String answeredAt = row.getString("answered_at");
        return new Appeal(
                row.getString("reason"),
                PortableInstant.parse(row.getString("appealed_at")),
                Optional.ofNullable(row.getString("answer"))
                        .map(answer -> new Appeal.Answer(answer, PortableInstant.parse(answeredAt))));
    }
}
