package org.territoireouvert.runner.editorial;

import java.time.InstantSource;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.runner.audit.AuditLog;

/**
 * Everything that reads and writes articles, built once.
 *
 * @param placed pages that the frame links to
 */
public record EditorialParts(
        ArticleRepository articles,
        ArticleVersions versions,
        SaveArticle save,
        PublishArticle publish,
        ArticleContent content,
        PlacedPages placed) {

    /** Builds the parts on the tables of the runtime; nothing is read before its first use. */
    public static EditorialParts of(Database database, IdSource ids, InstantSource clock, AuditLog audit) {
        ArticleRepository articles = new ArticleRepository(database);
        return new EditorialParts(
                articles,
                new ArticleVersions(database),
                new SaveArticle(database, ids, clock, audit),
                new PublishArticle(database, clock, audit),
                new ArticleContent(articles, clock),
                new PlacedPages(articles, clock));
    }
}
