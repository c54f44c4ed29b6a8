package org.territoireouvert.calls.examination.hearing;

import java.time.LocalDate;
import java.util.Locale;

/**
 * An interview of who applied, or a session of a panel.
 *
 * @param applicationId which is talked about; empty for a session about the whole call
 * @param heldAt hour, in words, possibly empty
 * @param present who is there, in words
 * @param result what came of it, empty before
 */
public record Session(
        String id,
        String callSlug,
        String applicationId,
        Kind kind,
        LocalDate heldOn,
        String heldAt,
        String place,
        String present,
        String result) {

    /** What it is; its name is the message {@code examination.session.<code>}. */
    public enum Kind {
        /** Who applied is heard (audition). */
        INTERVIEW,
        /** A panel meets (jury). */
        PANEL;

        /** Returns the name in lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
