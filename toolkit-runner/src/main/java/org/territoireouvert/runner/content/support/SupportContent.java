package org.territoireouvert.runner.content.support;

import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.discussion.Comment;

/** Notes that a person supports a content or a comment, or does so no longer. */
public final class SupportContent {

    private final ContentParts parts;

    /** Works with these parts. */
    public SupportContent(ContentParts parts) {
        this.parts = parts;
    }

    /** Makes a person's support what they want it to be; again changes nothing. */
    public void set(ContentRef ref, String personId, boolean wanted) {
        parts.database().write(handle -> {
            boolean changed = wanted
                    ? parts.supports().add(handle, ref, personId, parts.clock().instant())
                    : parts.supports().remove(handle, ref, personId);
            if (changed) {
                int delta = wanted ? 1 : -1;
                if (ref.type().equals(Comment.TYPE)) {
                    parts.comments().moveSupports(handle, ref.id(), delta);
                } else {
                    parts.contents().move(handle, ref, 0, delta);
                }
            }
            return changed;
        });
    }
}
