package org.territoireouvert.runner.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;

/** What happened to an organisation, for its members. */
public final class History {

    private static final int SHOWN = 100;

    private final IdSource ids;

    History(IdSource ids) {
        this.ids = ids;
    }

    /** What can happen; the sentence is the message {@code organisation.event.<code>}. */
    public enum Act {
        /** It was registered. */
        REGISTERED,
        /** Its description was changed. */
        CHANGED,
        /** Somebody was invited. */
        INVITED,
        /** Somebody joined. */
        JOINED,
        /** Somebody left. */
        LEFT,
        /** Somebody was removed. */
        REMOVED,
        /** A representative wants another one to go. */
        REMOVAL_PROPOSED,
        /** A member became a representative. */
        PROMOTED,
        /** A representative became a member. */
        STEPPED_DOWN,
        /** Staff confirmed it. */
        VERIFIED,
        /** Staff confirm it no longer. */
        UNVERIFIED,
        /** Another organisation was merged into it. */
        MERGED;

        /** Returns lower-case words joined by hyphens. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One event.
     *
     * @param actorId who did it; empty for staff and for people whose account is gone
     * @param subjectId to whom it was done, if to somebody
     */
    public record Event(Act act, Optional<String> actorId, Optional<String> subjectId, Instant at) {}

    void add(
            Handle handle,
            String organisation,
            Act act,
            Optional<String> actor,
            Optional<String> subject,
            Instant now) {
        handle.createUpdate("""
                        insert into core_organisation_event (id, organisation_id, act, actor_id, subject_id, at)
                        values (:id, :organisation, :act, :actor, :subject, :now)""")
                .bind("id", ids.next())
                .bind("organisation", organisation)
                .bind("act", act.code())
                .bind("actor", actor.orElse(null))
                .bind("subject", subject.orElse(null))
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Returns the last hundred events, the latest first. */
    public List<Event> of(Handle handle, String organisation) {
        return handle.createQuery("""
                        select act, actor_id, subject_id, at from core_organisation_event
                        where organisation_id = :organisation order by id desc limit :limit""")
                .bind("organisation", organisation)
                .bind("limit", SHOWN)
                .map((row, context) -> new Event(
                        Act.valueOf(
                                row.getString("act").toUpperCase(Locale.ROOT).replace('-', '_')),
                        Optional.ofNullable(row.getString("actor_id")),
                        Optional.ofNullable(row.getString("subject_id")),
                        PortableInstant.parse(row.getString("at"))))
                .list();
    }
}
