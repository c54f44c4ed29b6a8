package org.territoireouvert.runner.web.level;

import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses of this package. */
public final class LevelPages implements PageSet {

    private final WebParts parts;

    /** Creates the pages. */
    public LevelPages(WebParts parts) {
        this.parts = parts;
    }

    @Override
    public void addTo(RouteTable.Builder routes) {}
}
