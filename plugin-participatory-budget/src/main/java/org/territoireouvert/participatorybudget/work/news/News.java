package org.territoireouvert.participatorybudget.work.news;

import java.time.Instant;

/**
 * A piece of news of works (nouvelle).
 *
 * @param id identifier
 * @param projectId of which project
 * @param publishedAt when
 * @param text Markdown
 * @param writtenBy identifier of the member of staff; empty when nobody is kept. The public reads the authority's name only
 */
public record News(String id, String projectId, Instant publishedAt, String text, String writtenBy) {}
