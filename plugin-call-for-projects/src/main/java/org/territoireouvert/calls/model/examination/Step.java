package org.territoireouvert.calls.model.examination;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened to an application while it was examined.
 *
 * @param words what, in words, possibly empty
 * @param by identifier of the person, empty for the plugin
 */
public record Step(Kind kind, String words, String by, Instant at) {

    /** What happened; its name is the message {@code examination.step.<code>}. */
    public enum Kind {
        /** An assessment was asked for. */
        ASSIGNED,
        /** An assessment was taken back. */
        REMOVED,
        /** It was accepted. */
        ACCEPTED,
        /** It was declined. */
        DECLINED,
        /** A conflict of interest was declared. */
        CONFLICT,
        /** It is done. */
        FINAL,
        /** It was opened again. */
        REOPENED,
        /** A moderation meeting was held. */
        MODERATED,
        /** An opinion was asked for. */
        OPINION_ASKED,
        /** It was given. */
        OPINION_GIVEN,
        /** It will not be given. */
        OPINION_DECLINED,
        /** Who was asked is reminded. */
        OPINION_REMINDED,
        /** An interview or a session was planned. */
        PLANNED,
        /** Its result was noted. */
        HELD,
        /** The panel departed from the order. */
        CHANGED,
        /** It was decided. */
        DECIDED;

        /** Returns lower-case words joined by hyphens. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
