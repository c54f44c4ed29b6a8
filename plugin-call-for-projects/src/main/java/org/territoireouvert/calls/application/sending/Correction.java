package org.territoireouvert.calls.application.sending;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.calls.model.application.ApplicationState;

/**
 * What the funder asked to correct.
 *
 * @param message in plain words
 * @param fields codes of the fields and sections that it is about, possibly none
 * @param dueAt first moment at which a correction is not taken any more
 * @param askedBy member of staff
 * @param askedIn where the application stood when it was asked
 */
public record Correction(
        String id,
        String applicationId,
        Reason reason,
        String message,
        List<String> fields,
        Instant dueAt,
        String askedBy,
        Instant askedAt,
        State state,
        ApplicationState askedIn) {

    private static final String STAFF = "/appels-a-projets/instruire/dossiers/";

    /** Why; its name is the message {@code sending.reason.<code>}. */
    public enum Reason {
        /** Something is wrong. */
        INCORRECT,
        /** Something is missing. */
        INCOMPLETE,
        /** Something was true once. */
        OUTDATED;

        /** Returns the word used in messages. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it stands. */
    public enum State {
        /** The collective can correct. */
        OPEN,
        /** It was corrected and sent again. */
        SENT,
        /** It was not, in time: what had been sent before holds. */
        LAPSED
    }

    /** Copies the fields. */
    public Correction {
        fields = List.copyOf(fields);
    }

    /** Returns the last day on which a correction is taken. */
    public LocalDate lastDay(ZoneId zone) {
        return LocalDate.ofInstant(dueAt.minusNanos(1), zone);
    }

    /** Returns where staff ask for a correction of an application. */
    public static String path(String number) {
        return STAFF + number + "/correction";
    }
}
