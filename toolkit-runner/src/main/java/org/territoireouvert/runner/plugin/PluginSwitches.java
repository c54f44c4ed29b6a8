package org.territoireouvert.runner.plugin;

import org.territoireouvert.api.PluginId;

/** Keeps which plugins the administrator wants; shared by all processes of an instance. */
public interface PluginSwitches {

    /** Tells whether a plugin is wanted; true until somebody said otherwise. */
    boolean isEnabled(PluginId plugin);

    /** Stores whether a plugin is wanted. */
    void setEnabled(PluginId plugin, boolean enabled);
}
