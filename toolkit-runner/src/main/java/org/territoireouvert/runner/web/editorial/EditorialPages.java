package org.territoireouvert.runner.web.editorial;

import static org.territoireouvert.runner.web.route.CorePermissions.READ;

import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses of this package. */
public final class EditorialPages implements PageSet {

    private final ReadPages pages;
    private final NewsPages news;

    /** Creates the pages. */
    public EditorialPages(WebParts parts) {
        this.pages = new ReadPages(parts);
        this.news = new NewsPages(parts);
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get("/pages/{slug}", READ, pages::page)
                .get("/aide", READ, pages::help)
                .get(NewsPages.PATH, READ, news::list)
                .get(NewsPages.FEED, READ, news::feed)
                .get("/actualites/{slug}", READ, pages::news);
    }
}
