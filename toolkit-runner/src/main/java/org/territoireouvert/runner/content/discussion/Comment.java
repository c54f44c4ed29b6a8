package org.territoireouvert.runner.content.discussion;

import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.api.content.ContentRef;

/**
 * What somebody said about a content (commentaire).
 *
 * @param id in the order of time
 * @param about what it is about
 * @param threadId comment that it answers; empty when it begins a thread
 * @param authorId account of who wrote it, empty when that was erased
 * @param helpedBy member of staff who typed it for a person at a counter
 * @param isOfficial whether the authority answers with it
 * @param stance whether it is an argument, and for which side
 * @param body Markdown
 * @param editedAt when its author last changed it
 * @param replies published answers in its thread
 * @param supports people who support it
 */
public record Comment(
        String id,
        ContentRef about,
        Optional<String> threadId,
        String authorId,
        Optional<String> helpedBy,
        boolean isOfficial,
        Optional<Stance> stance,
        String body,
        State state,
        Instant writtenAt,
        Optional<Instant> editedAt,
        int replies,
        int supports) {

    /** Longest text, in characters. */
    public static final int LONGEST = 4_000;

    /** Type under which comments are contents themselves: reported, supported, moderated. */
    public static final String TYPE = "runtime.comment";

    /** Whether it is shown. */
    public enum State {
        /** Everybody reads it. */
        PUBLISHED,
        /** It waits for a moderator; its author sees it. */
        PENDING,
        /** The moderators have hidden it; a line says why and when. */
        HIDDEN,
        /** Its author took it back; a line says when. */
        WITHDRAWN
    }

    /** Returns the name of the comment as a content. */
    public ContentRef ref() {
        return new ContentRef(TYPE, id);
    }

    /** Tells whether it begins a thread. */
    public boolean beginsThread() {
        return threadId.isEmpty();
    }
}
