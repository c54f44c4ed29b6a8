package org.territoireouvert.runner.web.opendata;

import static org.territoireouvert.runner.web.route.CorePermissions.READ;

import org.territoireouvert.runner.web.agenda.AgendaPages;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses of public data. */
public final class OpenDataPages implements PageSet {

    private final DatasetPages datasets;
    private final DatasetFiles files;
    private final CatalogPages catalog;
    private final FeedPages feeds;
    private final StatisticPages statistics;
    private final AgendaPages agenda;
    private final OpenApiPage openApi;
    private final RobotPages robots;

    /** Creates the pages. */
    public OpenDataPages(WebParts parts) {
        this.datasets = new DatasetPages(parts);
        this.files = new DatasetFiles(parts);
        this.catalog = new CatalogPages(parts);
        this.feeds = new FeedPages(parts);
        this.statistics = new StatisticPages(parts);
        this.agenda = new AgendaPages(parts);
        this.openApi = new OpenApiPage(parts);
        this.robots = new RobotPages(parts);
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get("/donnees-ouvertes", READ, datasets::list)
                .get("/donnees-ouvertes/{file}", READ, request -> {
                    boolean file = request.pathParameter("file").indexOf('.') >= 0;
                    return file ? files.download(request) : datasets.show(request);
                })
                .get("/catalog", READ, catalog::negotiate)
                .get("/catalog.jsonld", READ, catalog::jsonLd)
                .get("/catalog.ttl", READ, catalog::turtle)
                .get("/catalog.xml", READ, catalog::rdfXml)
                .get("/data.json", READ, catalog::jsonLd)
                .get("/flux", READ, feeds::list)
                .get("/flux/{file}", READ, feeds::download)
                .get("/statistiques", READ, statistics::show)
                .get("/agenda", READ, agenda::show)
                .get("/agenda.ics", READ, agenda::download)
                .get("/openapi.json", READ, openApi::show)
                .get("/sitemap.xml", READ, robots::siteMap)
                .get("/sitemap/{plugin}/{type}", READ, robots::siteMapPart)
                .get("/robots.txt", READ, robots::robots)
                .get("/.well-known/security.txt", READ, robots::security);
    }
}
