package org.territoireouvert.runner.content;

import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.api.content.ContentRef;

/**
 * What lists need of a content, as of its last change.
 *
 * @param path address of its page on this site
 * @param territory where it is, if anywhere in particular
 * @param ownerId account that wrote it, if one did
 * @param isPublic whether its plugin publishes it
 * @param isHidden whether the moderators have hidden it
 */
public record KnownContent(
        ContentRef ref,
        String title,
        String path,
        String summary,
        Optional<String> territory,
        Optional<String> ownerId,
        boolean isPublic,
        boolean isHidden,
        Instant updatedAt) {

    /** Tells whether everybody may see it. */
    public boolean isShown() {
        return isPublic && !isHidden;
    }
}
