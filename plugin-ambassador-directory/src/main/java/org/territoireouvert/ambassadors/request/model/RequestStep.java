package org.territoireouvert.ambassadors.request.model;

import java.time.Instant;

/**
 * Something that happened to a request: a line of its thread.
 *
 * @param by who did it
 * @param name public name of the ambassador or the administration, empty for the others
 * @param words what was written, possibly empty
 */
public record RequestStep(
        String id, String request, Kind kind, Audience audience, By by, String name, String words, Instant at) {

    /** What happened. */
    public enum Kind {
        /** It arrived. */
        RECEIVED,
        /** It was read and directed. */
        QUALIFIED,
        /** It goes no further. */
        DECLINED,
        /** Another request carries it on. */
        GROUPED,
        /** It stands for itself again. */
        UNGROUPED,
        /** Another request joined it. */
        JOINED,
        /** It went to the administration. */
        RELAYED,
        /** The administration was reminded. */
        REMINDED,
        /** It went to the body above. */
        ESCALATED,
        /** The legal delay is over: silence is a refusal. */
        SILENT,
        /** So many people joined that a public answer is owed. */
        OWED,
        /** A message between the ambassador and the administration, or to all. */
        MESSAGE,
        /** The administration wrote an answer by its link; it is not published yet. */
        PROPOSED,
        /** The administration answered. */
        ANSWERED,
        /** The person who asked said whether that is what they asked for. */
        JUDGED,
        /** It goes on after an answer. */
        REOPENED,
        /** It is over. */
        CLOSED
    }

    /** Who reads a step. */
    public enum Audience {
        /** Everybody. */
        PUBLIC,
        /** The ambassador, staff and the administration. */
        SERVICE
    }

    /** Who did it. */
    public enum By {
        /** The person who asked. */
        ASKER,
        /** An ambassador. */
        AMBASSADOR,
        /** A member of staff. */
        STAFF,
        /** The administration. */
        ADMINISTRATION,
        /** The site, because a day came. */
        SITE
    }
}
