package org.territoireouvert.runner.plugin;

/** Says that a plugin was not called because it failed too often; the cause of a {@link PluginCallException}. */
public final class PluginSuspendedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public PluginSuspendedException() {
        super("it is suspended after repeated failures");
    }
}
