package org.territoireouvert.runner.content;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.runner.content.discussion.Comment;
import org.territoireouvert.runner.content.discussion.CommentRepository;
import org.territoireouvert.runner.search.SearchDocument;
import org.territoireouvert.runner.search.SearchIndex;

/** Takes contents and comments out of sight and shows them again, with the numbers that stand on them. */
public final class ContentVisibility {

    private final ContentRepository contents;
    private final CommentRepository comments;
    private final KnownContents known;
    private final SearchIndex search;

    /** Works in the transactions that it is given. */
    public ContentVisibility(
            ContentRepository contents, CommentRepository comments, KnownContents known, SearchIndex search) {
        this.known = known;
        this.search = search;
        this.contents = contents;
        this.comments = comments;
    }

    /** Tells whether everybody may see a content or comment. */
    public boolean isShown(Handle handle, ContentRef ref) {
        return ref.type().equals(Comment.TYPE)
                ? comments.find(handle, ref.id())
                        .filter(comment -> comment.state() == Comment.State.PUBLISHED)
                        .isPresent()
                : contents.find(handle, ref).map(KnownContent::isShown).orElse(true);
    }

    /** Hides a content or comment; one that is gone or hidden already stays as it is. */
    public void hide(Handle handle, ContentRef ref) {
        if (ref.type().equals(Comment.TYPE)) {
            comments.find(handle, ref.id())
                    .filter(comment -> comment.state() != Comment.State.WITHDRAWN)
                    .ifPresent(comment -> move(handle, comment, Comment.State.HIDDEN));
        } else {
            contents.setHidden(handle, ref, true);
            search.remove(handle, ref);
        }
    }

    /** Shows a content or comment again, or for the first time; one that its author took back stays so. */
    public void show(Handle handle, ContentRef ref) {
        if (ref.type().equals(Comment.TYPE)) {
            comments.find(handle, ref.id())
                    .filter(comment -> comment.state() != Comment.State.WITHDRAWN)
                    .ifPresent(comment -> move(handle, comment, Comment.State.PUBLISHED));
        } else {
            contents.setHidden(handle, ref, false);
            known.find(ref)
                    .filter(content -> content.item().isPublic())
                    .ifPresent(content -> search.put(handle, SearchDocument.of(ref, content.item())));
        }
    }

    /** Takes a comment back for its author. */
    public void withdraw(Handle handle, Comment comment) {
        move(handle, comment, Comment.State.WITHDRAWN);
    }

    /** Counts a comment that was just stored. */
    public void added(Handle handle, Comment comment) {
        if (comment.state() == Comment.State.PUBLISHED) {
            count(handle, comment, 1);
        }
    }

    private void move(Handle handle, Comment comment, Comment.State state) {
        if (comment.state() == state || !comments.setState(handle, comment, state)) {
            return;
        }
        if (comment.state() == Comment.State.PUBLISHED) {
            count(handle, comment, -1);
        } else if (state == Comment.State.PUBLISHED) {
            count(handle, comment, 1);
        }
    }

    private void count(Handle handle, Comment comment, int delta) {
        contents.move(handle, comment.about(), delta, 0);
        Optional<String> thread = comment.threadId();
        thread.ifPresent(id -> comments.moveReplies(handle, id, delta));
    }
}
