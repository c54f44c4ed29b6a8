package org.territoireouvert.runner.web.route;

import org.territoireouvert.api.web.Handler;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/** The code behind a route, with what is needed to be let in. */
public sealed interface Target {

    /** Returns what the actor must be allowed to do. */
    Permission required();

    /** Returns the id of the plugin whose permission it is, empty for the runtime. */
    default String owner() {
        return switch (this) {
            case OfRuntime runtime -> "";
            case OfOneClick oneClick -> "";
            case OfDeparture departure -> "";
            case OfFile file -> "";
            case OfPlugin ofPlugin -> ofPlugin.plugin().id().value();
        };
    }

    /** A page of the runtime. */
    record OfRuntime(Permission required, CoreHandler handler) implements Target {}

    /**
     * A form of the runtime that programs of others send for a person, without a page of ours (RFC 8058): its address carries the
     * proof, so that it needs no token of a browser.
     */
    record OfOneClick(Permission required, CoreHandler handler) implements Target {}

    /** A form of the runtime that may send the browser to another site. */
    record OfDeparture(Permission required, Departure.Handler handler) implements Target {}

    /** A file that somebody added. */
    record OfFile(Permission required, ServedFile.Handler handler) implements Target {}

    /** A page of a plugin. */
    record OfPlugin(InstalledPlugin plugin, Permission required, Handler handler) implements Target {}
}
