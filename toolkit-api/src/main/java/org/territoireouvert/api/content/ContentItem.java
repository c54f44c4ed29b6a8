package org.territoireouvert.api.content;

import java.time.Instant;

/**
 * One published thing.
 *
 * @param id unique in its type
 * @param title plain text
 * @param path address of its page on this site, from {@code /}
 * @param updatedAt when it last changed
 */
public record ContentItem(String id, String title, String path, Instant updatedAt) {}
