package org.territoireouvert.runner.web.route;

/** Pages of the runtime that belong together. */
@FunctionalInterface
public interface PageSet {

    /** Adds their addresses to a table. */
    void addTo(RouteTable.Builder routes);
}
