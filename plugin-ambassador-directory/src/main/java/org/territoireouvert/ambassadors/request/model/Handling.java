package org.territoireouvert.ambassadors.request.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of a request on its way, each empty until it comes.
 *
 * @param qualifiedOn when it was read and directed
 * @param relayedOn when the administration first got it
 * @param promisedUntil last day of the promised delay
 * @param legalUntil last day of the legal delay, of what the right of access covers
 * @param remindedOn when the administration was reminded
 * @param escalatedOn when it went to the body above
 * @param escalatedTo slug of that body, empty when there is none
 * @param silentOn when the silence became a refusal
 */
public record Handling(
        Optional<LocalDate> qualifiedOn,
        Optional<LocalDate> relayedOn,
        Optional<LocalDate> promisedUntil,
        Optional<LocalDate> legalUntil,
        Optional<LocalDate> remindedOn,
        Optional<LocalDate> escalatedOn,
        String escalatedTo,
        Optional<LocalDate> silentOn) {

    /** Nothing has happened yet. */
    public static final Handling NONE = new Handling(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty());

    /** Returns these days with that of the reading. */
    public Handling qualified(LocalDate day) {
        return new Handling(
                Optional.of(day), relayedOn, promisedUntil, legalUntil, remindedOn, escalatedOn, escalatedTo, silentOn);
    }

    /** Returns these days with a (new) relay: delays and reminders begin again, the first relay stays. */
    public Handling relayed(LocalDate day, LocalDate promised, Optional<LocalDate> legal) {
        return new Handling(
                qualifiedOn,
                relayedOn.or(() -> Optional.of(day)),
                Optional.of(promised),
                legal,
                Optional.empty(),
                Optional.empty(),
                "",
                silentOn);
    }

    /** Returns these days with a reminder. */
    public Handling reminded(LocalDate day) {
        return new Handling(
                qualifiedOn,
                relayedOn,
                promisedUntil,
                legalUntil,
                Optional.of(day),
                escalatedOn,
                escalatedTo,
                silentOn);
    }

    /** Returns these days with the step to the body above. */
    public Handling escalated(LocalDate day, String body) {
        return new Handling(
                qualifiedOn, relayedOn, promisedUntil, legalUntil, remindedOn, Optional.of(day), body, silentOn);
    }

    /** Returns these days with that of the implicit refusal. */
    public Handling silent(LocalDate day) {
        return new Handling(
                qualifiedOn,
                relayedOn,
                promisedUntil,
                legalUntil,
                remindedOn,
                escalatedOn,
                escalatedTo,
                Optional.of(day));
    }
}
