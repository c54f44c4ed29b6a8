package org.territoireouvert.runner.plugin;

import org.territoireouvert.api.PluginId;

/** Says that a call into a plugin failed; the failure is recorded already, so that nobody need log it again. */
public final class PluginCallException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public PluginCallException(PluginId plugin, String what, Throwable cause) {
        super("The plugin " + plugin + " failed: " + what, cause);
    }
}
