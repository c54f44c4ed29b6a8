package org.territoireouvert.runner.editorial;

import java.time.InstantSource;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.runner.audit.AuditLog;
import org.territoireouvert.runner.editorial.content.ArticleContent;
import org.territoireouvert.runner.editorial.content.PlacedPages;

/**
 * Everything that reads and writes articles, built once.
 *
 * @param placed pages that the frame links to
 * @param help page that every site begins with
 * @param release tells of articles whose date has come
 */
public record EditorialParts(
        ArticleRepository articles,
        ArticleVersions versions,
        SaveArticle save,
        PublishArticle publish,
        ArticleContent content,
        PlacedPages placed,
        HelpPage help,
        ReleaseArticles release) {

    /**
     * Builds the parts on the tables of the runtime; nothing is read before its first use.
     *
     * @param listener hears of every change
     */
    public static EditorialParts of(
            Database database, IdSource ids, InstantSource clock, AuditLog audit, ArticleListener listener) {
        ArticleRepository articles = new ArticleRepository(database);
        return new EditorialParts(
                articles,
                new ArticleVersions(database),
                new SaveArticle(database, ids, clock, audit, listener),
                new PublishArticle(database, clock, audit, listener),
                new ArticleContent(articles, clock),
                new PlacedPages(articles, clock),
                new HelpPage(database, ids, clock, listener),
                new ReleaseArticles(database, clock, listener));
    }
}
