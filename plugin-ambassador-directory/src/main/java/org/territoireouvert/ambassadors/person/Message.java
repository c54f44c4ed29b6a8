package org.territoireouvert.ambassadors.person;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wrote to an ambassador; only the two of them read it.
 *
 * @param ambassador slug
 * @param author account, empty for a visitor
 * @param email to reply to, empty when none was given
 * @param reply empty while there is none
 */
public record Message(
        String id,
        String ambassador,
        String author,
        String email,
        String text,
        Instant sentAt,
        String reply,
        Optional<Instant> repliedAt) {

    /** Tells whether a reply can reach who wrote. */
    public boolean canBeAnswered() {
        return !author.isEmpty() || !email.isEmpty();
    }
}
