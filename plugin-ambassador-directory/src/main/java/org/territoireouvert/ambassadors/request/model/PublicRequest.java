package org.territoireouvert.ambassadors.request.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A request for openness or co-elaboration (demande).
 *
 * @param number shown to people, by year: {@code 2026-014}
 * @param words what was written; the title may be mended by who reads it, the rest stays as it was typed
 * @param body slug of the administration, empty while it is not known
 * @param ambassador slug of who relays it, empty for anyone
 * @param shown whether everybody may read it
 * @param handling its days
 * @param answer the last one, if there is one
 * @param judgement of the person who asked, once they gave it
 * @param reopened whether they had it reopened, which they may do once
 * @param groupedInto id of the request that carries it on, empty for none
 * @param supports how many people joined it
 * @param dutyUntil until when a public answer is owed because so many joined
 * @param removedAt when the author had their words removed, if they had
 * @param revision raised by each change, so that two people do not overwrite each other
 */
public record PublicRequest(
        String id,
        String number,
        RequestKind kind,
        Words words,
        String body,
        String ambassador,
        RequestState state,
        boolean shown,
        Instant receivedAt,
        Handling handling,
        Optional<Answer> answer,
        Optional<Judgement> judgement,
        boolean reopened,
        String groupedInto,
        int supports,
        Optional<LocalDate> dutyUntil,
        Optional<Instant> removedAt,
        int revision,
        Instant updatedAt) {

    /**
     * What was written.
     *
     * @param title one line
     * @param text what is asked
     * @param purpose why, possibly empty
     * @param administration which administration, in the author's words, possibly empty
     */
    public record Words(String title, String text, String purpose, String administration) {

        /** Returns these words under another title. */
        public Words titled(String mended) {
            return new Words(mended, text, purpose, administration);
        }
    }

    /** An answer and when it was published. */
    public record Answer(Outcome outcome, String text, Instant answeredAt) {}

    /** What the person who asked says of the answer, with a sentence that may be empty. */
    public record Judgement(Satisfaction satisfaction, String sentence, Instant at) {}

    /** Returns a request that just arrived. */
    public static PublicRequest received(
            String id, String number, RequestKind kind, Words words, String ambassador, Instant now) {
        return new PublicRequest(
                id,
                number,
                kind,
                words,
                "",
                ambassador,
                RequestState.RECEIVED,
                false,
                now,
                Handling.NONE,
                Optional.empty(),
                Optional.empty(),
                false,
                "",
                0,
                Optional.empty(),
                Optional.empty(),
                0,
                now);
    }

    /** Starts a changed copy. */
    public RequestChange change() {
        return new RequestChange(this);
    }

    /** Returns the address of its page. */
    public String path() {
        return "/ambassadeurs/demandes/" + number;
    }

    /** Returns the whole days from the relay, or from receipt when it was answered without one, to the answer or to now. */
    public long delayInDays(Instant now, ZoneId zone) {
        LocalDate from = handling.relayedOn().orElse(LocalDate.ofInstant(receivedAt, zone));
        LocalDate until = LocalDate.ofInstant(answer.map(Answer::answeredAt).orElse(now), zone);
        return Math.max(0, ChronoUnit.DAYS.between(from, until));
    }

    /** Tells whether the promised delay passed before the answer, or has passed without one. */
    public boolean late(Instant now, ZoneId zone) {
        LocalDate until = LocalDate.ofInstant(answer.map(Answer::answeredAt).orElse(now), zone);
        return handling.promisedUntil().filter(until::isAfter).isPresent();
    }
}
