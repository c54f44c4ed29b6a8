package org.territoireouvert.runner.moderation;

import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.api.content.ContentRef;

/**
 * A content that moderators look at, or have looked at.
 *
 * @param id in the order of time
 * @param title of the content, or of what a comment is about, when the case was opened
 * @param path where it stands
 * @param authorId account of its author, empty when staff or a plugin published it
 * @param cause why it was opened
 * @param reports how many people reported it
 * @param hiddenAt when it was taken out of sight, until the decision or by it
 * @param takenBy who looks at it now
 * @param takenUntil when that ends by itself
 * @param decision empty while it is open
 * @param appeal empty when nobody appealed
 */
public record ModerationCase(
        String id,
        ContentRef ref,
        String title,
        String path,
        String authorId,
        Cause cause,
        int reports,
        Optional<Instant> hiddenAt,
        Instant openedAt,
        Optional<String> takenBy,
        Optional<Instant> takenUntil,
        Optional<Decision> decision,
        Optional<AppealState> appeal) {

    /** Why a case was opened. */
    public enum Cause {
        /** People reported it. */
        REPORTED,
        /** It is the first that its author wrote. */
        FIRST_POST,
        /** It looks like advertising. */
        SUSPECT,
        /** A moderator took it up by themselves. */
        STAFF
    }

    /** What can be decided. */
    public enum Outcome {
        /** It stays as it is. */
        KEPT,
        /** It is hidden. */
        HIDDEN,
        /** It stays; its author is asked to change it. */
        CHANGE_ASKED,
        /** It is shown again. */
        RESTORED
    }

    /** Where an appeal stands. */
    public enum AppealState {
        /** It waits for an answer. */
        OPEN,
        /** The decision stays. */
        UPHELD,
        /** The content is shown again. */
        GRANTED
    }

    /**
     * What was decided.
     *
     * @param rule that the content broke; empty when it broke none
     * @param words to its author
     * @param by account of the moderator
     */
    public record Decision(Outcome outcome, Optional<Rule> rule, String words, Instant at, String by) {}

    /** Tells whether it waits for a decision. */
    public boolean isOpen() {
        return decision.isEmpty();
    }

    /** Tells whether somebody else looks at it now. */
    public boolean isTakenByOther(String agent, Instant now) {
        return takenBy.filter(other -> !other.equals(agent)).isPresent()
                && takenUntil.filter(now::isBefore).isPresent();
    }
}
