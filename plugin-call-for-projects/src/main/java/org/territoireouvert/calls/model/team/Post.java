package org.territoireouvert.calls.model.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.territoireouvert.calls.model.Call;

/**
 * A need, an offer or a sketch of an idea, as it is published.
 *
 * @param id UUID version 7
 * @param sketchId the sketch to which a need belongs; empty for none
 * @param reason why staff took it away, empty otherwise
 * @param nextId the sketch into which one was merged, or the collective that it became; empty otherwise
 * @param revision of the text, 1 for the first one
 */
public record Post(
        String id,
        String callSlug,
        Nature nature,
        PostText text,
        String sketchId,
        State state,
        String reason,
        String nextId,
        int revision,
        Instant madeAt,
        Instant updatedAt) {

    /** What it is; its name is the message {@code team.nature.<code>}. */
    public enum Nature {
        /** "Nous cherchons…". */
        NEED("besoin"),
        /** "Nous apportons…". */
        OFFER("offre"),
        /** A sketch of an idea. */
        SKETCH("idee");

        private final String word;

        Nature(String word) {
            this.word = word;
        }

        /** Returns how it is called in addresses. */
        public String word() {
            return word;
        }

        /** Returns lower-case words. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it stands; its name is the message {@code team.state.<code>}. */
    public enum State {
        /** Can be answered. */
        OPEN,
        /** Was found, or given away; of needs and offers. */
        FOUND,
        /** Became one with another sketch. */
        MERGED,
        /** Its carriers formed a collective. */
        COLLECTIVE,
        /** Its carriers took it back. */
        WITHDRAWN,
        /** Staff took it away. */
        REMOVED;

        /** Returns lower-case words. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Tells whether everybody may read it. */
        public boolean isReadable() {
            return this != WITHDRAWN && this != REMOVED;
        }
    }

    /** Publishes one. */
    public static Post first(String id, String callSlug, Nature nature, PostText text, String sketchId, Instant at) {
        return new Post(id, callSlug, nature, text, sketchId, State.OPEN, "", "", 1, at, at);
    }

    /** Tells whether it is a sketch. */
    public boolean isSketch() {
        return nature == Nature.SKETCH;
    }

    /** Tells whether it can be answered on a day, as far as it depends on itself. */
    public boolean isOpen(LocalDate today) {
        return state == State.OPEN && !text.until().filter(today::isAfter).isPresent();
    }

    /** Returns this with another text. */
    public Post changed(PostText newText, Instant at) {
        return new Post(id, callSlug, nature, newText, sketchId, state, reason, nextId, revision + 1, madeAt, at);
    }

    /**
     * Returns this in another state.
     *
     * @param why of staff, or empty
     * @param next what came of it, or empty
     */
    public Post in(State newState, String why, String next, Instant at) {
        return new Post(id, callSlug, nature, text, sketchId, newState, why, next, revision, madeAt, at);
    }

    /** Returns the address of the page on which the teams of a call form. */
    public static String teams(String callSlug) {
        return Call.path(callSlug) + "/equipes";
    }

    /** Returns the address of the page of one. */
    public static String path(String callSlug, String id) {
        return teams(callSlug) + "/publications/" + id;
    }

    /** Returns the address of its page. */
    public String path() {
        return path(callSlug, id);
    }
}
