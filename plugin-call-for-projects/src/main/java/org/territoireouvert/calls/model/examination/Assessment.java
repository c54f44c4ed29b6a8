package org.territoireouvert.calls.model.examination;

import java.time.Instant;
import java.util.Locale;

/**
 * An assessment of one application (évaluation).
 *
 * @param id UUID version 7
 * @param assessorId identifier of a person, for {@link Kind#ASSESSOR}; of a collective, for {@link Kind#PEER}
 * @param reason why it was declined, empty otherwise
 * @param words on that reason, read by those who lead the examination alone; possibly empty
 * @param comment on the application as a whole, possibly empty
 * @param revision one more each time it changes
 * @param changedBy identifier of the person who changed it last
 */
public record Assessment(
        String id,
        String applicationId,
        String callSlug,
        Kind kind,
        String assessorId,
        State state,
        String reason,
        String words,
        String comment,
        int revision,
        String changedBy,
        Instant askedAt,
        Instant changedAt) {

    /** Who assesses. */
    public enum Kind {
        /** A member of staff. */
        ASSESSOR,
        /** Another collective of the same call. */
        PEER
    }

    /** Where it stands; its name is the message {@code examination.assessment.<code>}. */
    public enum State {
        /** Was asked for; no answer yet. */
        ASKED,
        /** Is being written. */
        ACCEPTED,
        /** Is done. */
        FINAL,
        /** Was declined for want of time or knowledge. */
        DECLINED,
        /** Was declined because of a conflict of interest. */
        CONFLICT,
        /** Was given to somebody else. */
        REMOVED;

        /** Returns the name in lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Tells whether who assesses may read the application. */
        public boolean isOpen() {
            return this == ASKED || this == ACCEPTED || this == FINAL;
        }
    }

    /** Why somebody does not assess; its name is the message {@code examination.reason.<code>}. */
    public enum Reason {
        /** Has an interest in who is funded. */
        CONFLICT,
        /** Has too many others. */
        TOO_MANY,
        /** Knows too little of it. */
        NOT_MY_FIELD;

        /** Returns lower-case words joined by hyphens. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Returns an assessment that was just asked for. */
    public static Assessment asked(
            String id, String applicationId, String callSlug, Kind kind, String assessorId, String by, Instant now) {
        return new Assessment(id, applicationId, callSlug, kind, assessorId, State.ASKED, "", "", "", 0, by, now, now);
    }

    /** Returns it in another state. */
    public Assessment in(State next, String by, Instant now) {
        return new Assessment(
                id,
                applicationId,
                callSlug,
                kind,
                assessorId,
                next,
                reason,
                words,
                comment,
                revision + 1,
                by,
                askedAt,
                now);
    }

    /** Returns it declined. */
    public Assessment declined(Reason why, String said, String by, Instant now) {
        State next = why == Reason.CONFLICT ? State.CONFLICT : State.DECLINED;
        return new Assessment(
                id,
                applicationId,
                callSlug,
                kind,
                assessorId,
                next,
                why.code(),
                said,
                comment,
                revision + 1,
                by,
                askedAt,
                now);
    }

    /** Returns it with another comment. */
    public Assessment saying(String said) {
        return new Assessment(
                id,
                applicationId,
                callSlug,
                kind,
                assessorId,
                state,
                reason,
                words,
                said,
                revision,
                changedBy,
                askedAt,
                changedAt);
    }

    /** Returns the address of its page. */
    public String path() {
        return "/appels-a-projets/evaluations/" + id;
    }
}
