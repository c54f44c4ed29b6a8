package org.territoireouvert.consultation.grouping.export;

import java.time.Instant;

/**
 * A statement of a conversation.
 *
 * @param author by the same pseudonym as among the participants
 * @param text may have several lines
 */
public record PublishedStatement(
        String identifier, Instant writtenAt, String author, Moderation moderation, String text) {

    /** What moderators said to it. */
    public enum Moderation {
        ACCEPTED(1),
        PENDING(0),
        REJECTED(-1);

        private final int number;

        Moderation(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }
}
