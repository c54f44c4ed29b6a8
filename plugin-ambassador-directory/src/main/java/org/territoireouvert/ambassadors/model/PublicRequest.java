package org.territoireouvert.ambassadors.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A question to an ambassador.
 *
 * @param question its words, empty once their author had them removed
 * @param ambassador slug of the ambassador
 * @param answer given and published together with the question; empty while it waits
 * @param removedAt when the author had their words removed from what was published, if they had
 */
public record PublicRequest(
        String id,
        String ambassador,
        String question,
        Instant receivedAt,
        Optional<Answer> answer,
        Optional<Instant> removedAt) {

    /** Creates a question that nobody had removed. */
    public PublicRequest(String id, String ambassador, String question, Instant receivedAt, Optional<Answer> answer) {
        this(id, ambassador, question, receivedAt, answer, Optional.empty());
    }

    /** An answer and when it was published. */
    public record Answer(String text, Instant publishedAt) {}

    /** Returns this question with its answer. */
    public PublicRequest answered(String text, Instant now) {
        return new PublicRequest(id, ambassador, question, receivedAt, Optional.of(new Answer(text, now)), removedAt);
    }

    /** Returns the whole days from receipt to the answer, or to now while it waits. */
    public long delayInDays(Instant now) {
        return Duration.between(receivedAt, answer.map(Answer::publishedAt).orElse(now))
                .toDays();
    }

    /** Tells whether it took or takes longer than promised. */
    public boolean late(Instant now, long promisedDays) {
        return delayInDays(now) > promisedDays;
    }
}
