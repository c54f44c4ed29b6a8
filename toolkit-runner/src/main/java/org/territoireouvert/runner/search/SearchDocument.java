package org.territoireouvert.runner.search;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentText;

/**
 * A public content as it is searched.
 *
 * @param ref names it
 * @param title plain text; weighs most
 * @param summary plain text; weighs more than the body
 * @param body the rest of its text
 * @param path address of its page on this site, from {@code /}
 * @param territory code of where it is, if anywhere in particular
 * @param updatedAt when it last changed
 */
public record SearchDocument(
        ContentRef ref,
        String title,
        String summary,
        String body,
        String path,
        Optional<String> territory,
        Instant updatedAt) {

    /** Describes a content of a plugin with all its texts. */
    public static SearchDocument of(ContentRef ref, ContentItem item) {
        String body = item.texts().stream().map(ContentText::text).collect(Collectors.joining("\n\n"));
        return new SearchDocument(
                ref, item.title(), item.summary(), body, item.path(), item.territory(), item.updatedAt());
    }
}
