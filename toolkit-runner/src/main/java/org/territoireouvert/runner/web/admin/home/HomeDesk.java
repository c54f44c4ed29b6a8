package org.territoireouvert.runner.web.admin.home;

import static org.territoireouvert.runner.web.route.CorePermissions.ADMINISTER;

import org.territoireouvert.runner.portal.HomeBlocks;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses of this package. */
public final class HomeDesk implements PageSet {

    private final CompositionPages composition;
    private final FreeTextPages texts;

    /** Creates the pages. */
    public HomeDesk(WebParts parts) {
        HomeBlocks blocks = new HomeBlocks(parts);
        this.composition = new CompositionPages(parts, blocks);
        this.texts = new FreeTextPages(parts, blocks);
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(CompositionPages.PATH, ADMINISTER, composition::show)
                .post(CompositionPages.PATH, ADMINISTER, composition::change)
                .post(CompositionPages.PREVIEW_PATH, ADMINISTER, composition::preview)
                .get(FreeTextPages.PATH + "/nouveau", ADMINISTER, texts::begin)
                .post(FreeTextPages.PATH + "/nouveau", ADMINISTER, texts::save)
                .get(FreeTextPages.PATH + "/{name}", ADMINISTER, texts::edit)
                .post(FreeTextPages.PATH + "/{name}", ADMINISTER, texts::save)
                .post(FreeTextPages.PATH + "/{name}/retirer", ADMINISTER, texts::remove);
    }
}
