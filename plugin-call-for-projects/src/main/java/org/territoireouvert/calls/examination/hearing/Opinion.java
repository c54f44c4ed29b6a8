package org.territoireouvert.calls.examination.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What an expert or a service thinks of an application (avis).
 *
 * @param askedOf name of the service or the expert
 * @param address electronic address, empty once the mails were ended
 * @param answer yes, no, why it was declined, or empty
 * @param words of the answer
 * @param fileId of a file that was joined, empty for none
 */
public record Opinion(
        String id,
        String applicationId,
        String askedOf,
        String address,
        String question,
        LocalDate dueOn,
        State state,
        String answer,
        String words,
        String fileId,
        String askedBy,
        Instant askedAt,
        Optional<Instant> answeredAt) {

    /** The answer yes. */
    public static final String YES = "oui";

    /** The answer no. */
    public static final String NO = "non";

    /** Why it was declined: an interest in the application. */
    public static final String CONFLICT = "conflit";

    /** Why it was declined: no time for it, or not their field. */
    public static final String UNABLE = "empechement";

    /** Where it stands; its name is the message {@code examination.opinion.<code>}. */
    public enum State {
        /** Waits for an answer. */
        ASKED,
        /** Was answered. */
        ANSWERED,
        /** Will not be answered: who was asked has an interest in it, or cannot. */
        DECLINED;

        /** Returns the name in lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
