package org.territoireouvert.calls.model.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Theme;

/**
 * Who accompanies teams (mentor). A mentor reads what everybody reads and has no right over an application.
 *
 * @param id UUID version 7
 * @param organisationId empty for a person and for a service
 * @param personId empty for an organisation and for a service
 * @param name as it was shown when it came; of a service, its name
 * @param offer what they offer
 * @param namedAt when staff of the call named them, if they did
 * @param reason why staff took it away, empty otherwise
 */
public record Mentor(
        String id,
        String callSlug,
        String organisationId,
        String personId,
        String name,
        Offer offer,
        Optional<Instant> namedAt,
        State state,
        String reason,
        int revision,
        Instant madeAt,
        Instant updatedAt) {

    /**
     * What a mentor offers.
     *
     * @param words plain text
     * @param themes none for all
     * @param places codes of territories; none for the whole of the call
     * @param most teams at the same time
     */
    public record Offer(String words, Set<Theme> themes, List<String> places, int most) {

        /** Copies the collections, checks the number. */
        public Offer {
            themes = Set.copyOf(themes);
            places = List.copyOf(places);
            if (most < 1 || most > TeamLimits.TEAMS) {
                throw new IllegalArgumentException("A mentor takes 1 to " + TeamLimits.TEAMS + " teams, not " + most);
            }
        }
    }

    /** Where it stands. */
    public enum State {
        /** Can be asked. */
        OPEN,
        /** Takes no more teams; those that are accompanied stay so until they end. */
        ENDED,
        /** Staff took it away. */
        REMOVED
    }

    /** Tells whether it is a service for which staff of the call answers. */
    public boolean isService() {
        return organisationId.isEmpty() && personId.isEmpty();
    }

    /** Tells whether it can take one more team. */
    public boolean hasRoom(int teams) {
        return state == State.OPEN && teams < offer.most();
    }

    /** Returns the address of the page of mentors of a call. */
    public static String all(String callSlug) {
        return Post.teams(callSlug) + "/accompagnement";
    }

    /** Returns the address of its page. */
    public String path() {
        return all(callSlug) + "/" + id;
    }
}
