package org.territoireouvert.runner.web.search;

import static org.territoireouvert.runner.web.route.CorePermissions.READ;

import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses of search. */
public final class SearchPages implements PageSet {

    private final SearchPage page;
    private final SearchDocuments documents;
    private final SimilarPages similar;

    /** Creates the pages. */
    public SearchPages(WebParts parts) {
        this.page = new SearchPage(parts);
        this.documents = new SearchDocuments(parts);
        this.similar = new SimilarPages(parts);
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(SearchAddress.PATH, READ, page::show)
                .get(SearchAddress.PATH + "/semblables", READ, similar::page)
                .get("/opensearch.xml", READ, documents::description)
                .get("/api/v1/recherche", READ, documents::json)
                .get("/api/v1/recherche/semblables", READ, similar::json);
    }
}
