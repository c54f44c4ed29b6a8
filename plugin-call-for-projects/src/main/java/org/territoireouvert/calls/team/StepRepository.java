package org.territoireouvert.calls.team;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.model.collective.Seat;

/** Keeps what happened to publications, for everybody. */
public final class StepRepository {

    private static final int MOST = 300;

    /** What happened; its sentence is the message {@code team.step.<code>}. */
    public enum Kind {
        /** It was published. */
        PUBLISHED,
        /** Its text changed. */
        CHANGED,
        /** Somebody carries it too: who. */
        JOINED,
        /** A carrier left: who. */
        LEFT,
        /** It was found or given away. */
        FOUND,
        /** It is open again. */
        REOPENED,
        /** It became one with another sketch: the title of what came of it. */
        MERGED,
        /** It is made of others: their titles. */
        MADE_OF,
        /** A mentor accompanies it: who. */
        ACCOMPANIED,
        /** A mentor does not any more: who. */
        ACCOMPANIED_NO_MORE,
        /** Its carriers formed a collective. */
        COLLECTIVE,
        /** It was taken back. */
        WITHDRAWN,
        /** Staff took it away. */
        REMOVED;

        /** Returns lower-case words joined by hyphens. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A step.
     *
     * @param organisationId whom it concerns, empty for a person or nobody
     * @param personId whom it concerns, empty for an organisation or nobody
     * @param detail plain text, possibly empty
     */
    public record Step(Instant at, Kind kind, String organisationId, String personId, String detail) {}

    /** Notes something that concerns nobody in particular. */
    public void note(Handle handle, String id, String postId, Instant at, Kind kind, String detail) {
        note(handle, id, postId, at, kind, Seat.ofPerson("", ""), detail);
    }

    /** Notes what concerns somebody. */
    public void note(Handle handle, String id, String postId, Instant at, Kind kind, Seat who, String detail) {
        handle.createUpdate("""
                        insert into cal_team_step (id, post_id, at, step, organisation_id, person_id, detail)
                        values (:id, :post, :at, :step, :organisation, :person, :detail)
                        """)
                .bind("id", id)
                .bind("post", postId)
                .bind("at", PortableInstant.text(at))
                .bind("step", kind.name())
                .bind("organisation", who.organisationId())
                .bind("person", who.personId())
                .bind("detail", detail)
                .execute();
    }

    /** Returns those of a publication, the latest first, at most 300. */
    public List<Step> of(Handle handle, String postId) {
        return handle.createQuery(
                        "select * from cal_team_step where post_id = :post order by at desc, id desc limit :most")
                .bind("post", postId)
                .bind("most", MOST)
                .map((row, context) -> new Step(
                        PortableInstant.parse(row.getString("at")),
                        Kind.valueOf(row.getString("step")),
                        row.getString("organisation_id"),
                        row.getString("person_id"),
                        row.getString("detail")))
                .list();
    }
}
