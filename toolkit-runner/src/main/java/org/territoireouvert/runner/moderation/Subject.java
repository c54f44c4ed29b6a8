package org.territoireouvert.runner.moderation;

import org.territoireouvert.api.content.ContentRef;

/**
 * A content that can be moderated.
 *
 * @param title of the content, or of what a comment is about
 * @param path where it stands
 * @param authorId account of its author, empty when staff or a plugin published it
 * @param isOfficial whether the authority says it; it is never hidden by reports alone
 */
public record Subject(ContentRef ref, String title, String path, String authorId, boolean isOfficial) {}
