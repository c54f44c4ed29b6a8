package org.territoireouvert.runner.web.route;

import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;

/** What the pages of the runtime ask for. */
public final class CorePermissions {

    /** To read public pages and to write to the authority. */
    public static final Permission READ = new Permission("runtime.read", Audience.ANYONE);

    /** To run the site. */
    public static final Permission ADMINISTER = new Permission("runtime.administer", Audience.ADMINISTRATOR);

    private CorePermissions() {}
}
