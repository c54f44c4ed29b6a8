package org.territoireouvert.runner.plugin;

import org.territoireouvert.api.PluginContext;

/** Gives each plugin what the runtime offers to it. */
@FunctionalInterface
public interface PluginContextFactory {

    /** Makes the context of a plugin, once, before it is registered. Opens nothing that is not asked for. */
    PluginContext contextOf(InstalledPlugin plugin);
}
