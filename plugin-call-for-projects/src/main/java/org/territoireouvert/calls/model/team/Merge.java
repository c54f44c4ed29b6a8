package org.territoireouvert.calls.model.team;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Theme;

/**
 * A proposal that two sketches become one. It holds when all carriers of both agree with it for the texts as they are now.
 *
 * @param id UUID version 7
 * @param fromId the sketch whose carriers propose it
 * @param toId the other one
 * @param title of the sketch that comes of it
 * @param words of it
 * @param theme of it
 * @param reason of who refused, or empty
 * @param mergedId the sketch that came of it, or empty
 * @param proposedBy account of who proposed it, empty when it is closed
 */
public record Merge(
        String id,
        String callSlug,
        String fromId,
        String toId,
        String title,
        String words,
        Theme theme,
        State state,
        String reason,
        String mergedId,
        String proposedBy,
        Instant madeAt,
        Optional<Instant> settledAt) {

    /** Where it stands. */
    public enum State {
        /** Carriers give their words. */
        OPEN,
        /** Both are one now. */
        MERGED,
        /** A carrier does not agree. */
        REFUSED,
        /** Those who proposed it took it back, or one of both cannot be merged any more. */
        VOID
    }

    /** What follows from the words that were given. */
    public enum Outcome {
        /** All agree. */
        AGREED,
        /** Somebody does not. */
        REFUSED,
        /** Words are missing, or were given for other texts. */
        OPEN
    }

    /**
     * The word of a carrier.
     *
     * @param organisationId of the carrier, empty for a person
     * @param personId of the carrier, empty for an organisation
     * @param words said with it, possibly empty
     * @param fromRevision the text of the first sketch for which it was given
     * @param toRevision that of the second one
     */
    public record Voice(
            String organisationId, String personId, boolean agrees, String words, int fromRevision, int toRevision) {

        /** Tells whether a carrier gave it. */
        public boolean isOf(Carrier carrier) {
            return carrier.seat().organisationId().equals(organisationId)
                    && carrier.seat().personId().equals(personId);
        }

        /** Tells whether it was given for the texts as they are. */
        public boolean isFor(Post from, Post to) {
            return fromRevision == from.revision() && toRevision == to.revision();
        }
    }

    /**
     * Tells what is decided: each carrier of both has a word, whoever carries both has one; an earlier word for other texts does
     * not count.
     *
     * @param carriers of both sketches today
     */
    public static Outcome outcome(Collection<Carrier> carriers, List<Voice> voices, Post from, Post to) {
        List<Voice> counted = voices.stream()
                .filter(voice -> voice.isFor(from, to))
                .filter(voice -> carriers.stream().anyMatch(voice::isOf))
                .toList();
        if (counted.stream().anyMatch(voice -> !voice.agrees())) {
            return Outcome.REFUSED;
        }
        boolean all = !carriers.isEmpty()
                && carriers.stream().allMatch(carrier -> counted.stream().anyMatch(voice -> voice.isOf(carrier)));
        return all ? Outcome.AGREED : Outcome.OPEN;
    }

    /** Tells whether nothing is decided yet. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Returns the address of its page. */
    public String path() {
        return Post.teams(callSlug) + "/fusions/" + id;
    }
}
