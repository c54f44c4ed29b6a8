package org.territoireouvert.calls.model.team;

import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.calls.model.collective.Seat;

/**
 * Somebody who answers a publication, or a sketch that asks a mentor; both write to each other here, and no address is shown.
 *
 * @param id UUID version 7
 * @param aboutId of the publication or the mentor
 * @param sketchId that asks a mentor; empty when a publication is answered
 * @param seat who asks; of a sketch, the carrier for which it was typed
 */
public record Contact(
        String id,
        String callSlug,
        About about,
        String aboutId,
        String sketchId,
        Seat seat,
        State state,
        Instant madeAt,
        Optional<Instant> settledAt) {

    /** What is answered. */
    public enum About {
        /** A need, an offer or a sketch. */
        POST,
        /** A mentor. */
        MENTOR
    }

    /** Where it stands; its name is the message {@code team.contact.<code>}. */
    public enum State {
        /** Has no answer yet. */
        WAITING,
        /** Was answered with yes. */
        ACCEPTED,
        /** Was answered with no. */
        DECLINED,
        /** Was taken back before the answer. */
        WITHDRAWN,
        /** Is over: a mentor accompanies a team no more. */
        ENDED;

        /** Returns lower-case words. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A message.
     *
     * @param byAsker whether it is of who asks
     * @param personId account of who wrote it; empty when it is closed
     * @param words plain text, empty once they were erased
     */
    public record Message(String id, boolean byAsker, String personId, String words, Instant sentAt) {}

    /** Returns the address of its page. */
    public String path() {
        return Post.teams(callSlug) + "/echanges/" + id;
    }
}
