package org.territoireouvert.runner.web.route;

import org.territoireouvert.api.web.Handler;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/** The code behind a route, with what is needed to be let in. */
public sealed interface Target {

    /** Returns what the actor must be allowed to do. */
    Permission required();

    /** A page of the runtime. */
    record OfRuntime(Permission required, CoreHandler handler) implements Target {}

    /** A page of a plugin. */
    record OfPlugin(InstalledPlugin plugin, Permission required, Handler handler) implements Target {}
}
