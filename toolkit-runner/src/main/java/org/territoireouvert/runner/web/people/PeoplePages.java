package org.territoireouvert.runner.web.people;

import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses of this package. */
public final class PeoplePages implements PageSet {

    private final WebParts parts;

    /** Creates the pages. */
    public PeoplePages(WebParts parts) {
        this.parts = parts;
    }

    @Override
    public void addTo(RouteTable.Builder routes) {}
}
