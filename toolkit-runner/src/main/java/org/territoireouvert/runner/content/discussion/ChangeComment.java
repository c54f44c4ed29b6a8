package org.territoireouvert.runner.content.discussion;

import java.time.Duration;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.discussion.CommentOutcome.Published;
import org.territoireouvert.runner.content.discussion.CommentOutcome.Refused;
import org.territoireouvert.runner.content.discussion.CommentOutcome.Waiting;
import org.territoireouvert.runner.moderation.ModerationCase.Outcome;

/** Lets an author change a comment for a while, or when a moderator asked for it, and take it back at any time. */
public final class ChangeComment {

    /** How long a comment may be changed after it was written. */
    public static final Duration TIME = Duration.ofMinutes(30);

    private final ContentParts parts;

    /** Works with these parts. */
    public ChangeComment(ContentParts parts) {
        this.parts = parts;
    }

    /** Tells whether its author may still change it. */
    public boolean mayChange(Comment comment) {
        return switch (comment.state()) {
            case WITHDRAWN, HIDDEN -> false;
            case PENDING -> true;
            case PUBLISHED -> isRecent(comment) || isAskedFor(comment);
        };
    }

    private boolean isRecent(Comment comment) {
        return parts.clock().instant().isBefore(comment.writtenAt().plus(TIME));
    }

    private boolean isAskedFor(Comment comment) {
        return parts.database()
                .read(handle -> parts.moderation().cases().lastDecided(handle, comment.ref()))
                .flatMap(found -> found.decision())
                .filter(decision -> decision.outcome() == Outcome.CHANGE_ASKED)
                .filter(decision -> comment.editedAt()
                        .map(edited -> edited.isBefore(decision.at()))
                        .orElse(true))
                .isPresent();
    }

    /**
     * Replaces the text for its author.
     *
     * @param was text that the author changed; refused when it is not the current one any more
     */
    public CommentOutcome change(Comment comment, String was, String body) {
        int most = parts.moderation().rules().mostLinks();
        if (!comment.isOfficial() && Links.count(body) > most) {
            return Refused.of("comment.too-many-links", most);
        }
        if (!mayChange(comment)) {
            return Refused.of("comment.change.too-late");
        }
        boolean done = parts.database()
                .write(handle -> parts.comments()
                        .edit(handle, comment.id(), was, body, parts.clock().instant()));
        if (!done) {
            return Refused.of("comment.change.meanwhile");
        }
        return comment.state() == Comment.State.PENDING ? new Waiting(comment) : new Published(comment);
    }

    /** Takes a comment back for its author; what others answered stays. */
    public void withdraw(Comment comment) {
        parts.database().write(handle -> {
            parts.comments()
                    .find(handle, comment.id())
                    .ifPresent(current -> parts.visibility().withdraw(handle, current));
            return true;
        });
    }
}
