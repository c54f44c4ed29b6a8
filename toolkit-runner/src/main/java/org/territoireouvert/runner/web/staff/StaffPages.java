package org.territoireouvert.runner.web.staff;

import static org.territoireouvert.runner.web.route.CorePermissions.READ;

import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses by which members of staff set up their way to sign in, and sign in. */
public final class StaffPages implements PageSet {

    /** Where members of staff sign in. */
    public static final String PATH = "/connexion/agents";

    private final EntrancePages entrance;

    /** Creates the pages. */
    public StaffPages(WebParts parts) {
        this.entrance = new EntrancePages(parts);
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(PATH, READ, entrance::show);
    }
}
