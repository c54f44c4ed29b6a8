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
 * @param answer yes, no, or empty
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

    /** Where it stands; its name is the message {@code examination.opinion.<code>}. */
    public enum State {
        /** Waits for an answer. */
        ASKED,
        /** Was answered. */
        ANSWERED;

        /** Returns the name in lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
