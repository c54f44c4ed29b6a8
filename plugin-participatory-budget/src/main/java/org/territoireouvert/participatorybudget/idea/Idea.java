package org.territoireouvert.participatorybudget.idea;

import java.time.Instant;
import java.util.Optional;

/**
 * An idea of a citizen (idée).
 *
 * @param id identifier
 * @param editionId of the edition for which it was written
 * @param text what its authors write
 * @param author who wrote it first
 * @param supports how many people support it
 * @param links what it came from and what became of it
 * @param revision grows with every change
 * @param createdAt when its first draft was kept
 * @param submittedAt when it became public
 */
public record Idea(
        String id,
        String editionId,
        IdeaState state,
        IdeaText text,
        Author author,
        long supports,
        Links links,
        int revision,
        Instant createdAt,
        Optional<Instant> submittedAt) {

    /**
     * Who wrote an idea.
     *
     * @param personId of the account; empty when it was handed in without one, or the account is gone
     * @param name under which it was handed in without an account; empty otherwise
     */
    public record Author(String personId, String name) {}

    /**
     * What an idea is linked to.
     *
     * @param mergedInto id of the idea that carries it on
     * @param mergeReason why; empty when it was not merged
     * @param splitFrom id of the idea that it was split from
     * @param splitReason why; empty when it was not split
     * @param projectId of the project that it became
     */
    public record Links(
            Optional<String> mergedInto,
            String mergeReason,
            Optional<String> splitFrom,
            String splitReason,
            Optional<String> projectId) {
        /** Nothing is linked. */
        public static final Links NONE = new Links(Optional.empty(), "", Optional.empty(), "", Optional.empty());
    }

    /** Returns a new draft. */
    public static Idea draft(String id, String editionId, IdeaText text, Author author, Instant now) {
        return new Idea(id, editionId, IdeaState.DRAFT, text, author, 0, Links.NONE, 1, now, Optional.empty());
    }

    /** Returns it, submitted at an instant. */
    public Idea submitted(Instant at) {
        return new Idea(
                id,
                editionId,
                IdeaState.SUBMITTED,
                text,
                author,
                supports,
                links,
                revision,
                createdAt,
                Optional.of(at));
    }
}
