package org.territoireouvert.calls.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps who did what in an application; its members read it. */
public final class ApplicationHistory {

    private static final Duration ONE_SITTING = Duration.ofHours(1);

    private final IdSource ids;
    private final InstantSource clock;

    /** Uses the identifiers and the clock of the plugin. */
    public ApplicationHistory(IdSource ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A line.
     *
     * @param memberId for whom it was done, possibly empty
     * @param personId who did it; empty for an account that is closed, and for the site itself
     * @param kind what was done; says it as the message {@code history.<kind>}, to which the detail is given
     * @param detail plain text, possibly empty
     */
    public record Line(String id, String memberId, String personId, String kind, String detail, Instant madeAt) {}

    /** Notes what was done. */
    public void note(
            Handle handle, String applicationId, String memberId, String personId, String kind, String detail) {
        note(handle, applicationId, memberId, personId, kind, detail, clock.instant());
    }

    /** Notes what was done at a moment, the latest last: for what comes from elsewhere. */
    public void note(
            Handle handle,
            String applicationId,
            String memberId,
            String personId,
            String kind,
            String detail,
            Instant at) {
        handle.execute(
                "insert into cal_application_step values (?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                applicationId,
                memberId,
                personId,
                kind,
                detail,
                PortableInstant.text(at));
    }

    /** Notes what somebody does again and again, once for each sitting. */
    public void noteSitting(
            Handle handle, String applicationId, String memberId, String personId, String kind, String detail) {
        boolean again = lines(handle, applicationId, "", 1).stream()
                .anyMatch(line -> line.kind().equals(kind)
                        && line.detail().equals(detail)
                        && line.memberId().equals(memberId)
                        && line.personId().equals(personId)
                        && line.madeAt().plus(ONE_SITTING).isAfter(clock.instant()));
        if (!again) {
            note(handle, applicationId, memberId, personId, kind, detail);
        }
    }

    /**
     * Returns a part of it, the latest first.
     *
     * @param beforeId only what was done before that line; empty for the latest
     */
    public List<Line> lines(Handle handle, String applicationId, String beforeId, int limit) {
        return handle.createQuery("""
                        select * from cal_application_step where application_id = :application
                          and (:before = '' or id < :before) order by id desc limit :limit
                        """)
                .bind("application", applicationId)
                .bind("before", beforeId)
                .bind("limit", limit)
                .map((row, context) -> new Line(
                        row.getString("id"),
                        row.getString("member_id"),
                        row.getString("person_id"),
                        row.getString("kind"),
                        row.getString("detail"),
                        PortableInstant.parse(row.getString("made_at"))))
                .list();
    }
}
