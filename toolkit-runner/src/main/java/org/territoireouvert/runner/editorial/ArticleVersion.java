package org.territoireouvert.runner.editorial;

import java.time.Instant;

/**
 * An earlier or the present text of an article.
 *
 * @param number from 1
 * @param savedBy name of the member of staff who saved it
 */
public record ArticleVersion(int number, Instant savedAt, String savedBy, ArticleText french, ArticleText english) {}
