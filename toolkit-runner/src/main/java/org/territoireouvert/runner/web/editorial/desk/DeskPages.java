package org.territoireouvert.runner.web.editorial.desk;

import static org.territoireouvert.runner.web.route.CorePermissions.WRITE_PAGES;

import org.territoireouvert.runner.editorial.ArticleKind;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses of this package, once for pages and once for news. */
public final class DeskPages implements PageSet {

    private final WebParts parts;

    /** Creates the pages. */
    public DeskPages(WebParts parts) {
        this.parts = parts;
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        for (ArticleKind kind : ArticleKind.values()) {
            ArticleListPages list = new ArticleListPages(parts, kind);
            ArticleFormPages form = new ArticleFormPages(parts, kind);
            ArticleStatePages state = new ArticleStatePages(parts, kind);
            String path = kind.desk();
            routes.get(path, WRITE_PAGES, list::show)
                    .get(path + ".csv", WRITE_PAGES, list::table)
                    .get(path + "/nouvelle", WRITE_PAGES, form::begin)
                    .post(path + "/nouvelle", WRITE_PAGES, form::save)
                    .get(path + "/{id}", WRITE_PAGES, state::show)
                    .get(path + "/{id}/modifier", WRITE_PAGES, form::edit)
                    .post(path + "/{id}/modifier", WRITE_PAGES, form::save)
                    .get(path + "/{id}/versions/{version}", WRITE_PAGES, state::version)
                    .post(path + "/{id}/publier", WRITE_PAGES, state::publish)
                    .post(path + "/{id}/retirer", WRITE_PAGES, state::withdraw);
        }
    }
}
