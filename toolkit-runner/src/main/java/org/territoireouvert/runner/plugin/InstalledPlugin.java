package org.territoireouvert.runner.plugin;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.text.Messages;

/** A plugin of this instance, in whatever state it is. Safe for all threads. */
public interface InstalledPlugin {

    /** Returns its id; for a folder whose descriptor cannot be read, one made from the folder's name. */
    default PluginId id() {
        return descriptor().id();
    }

    /** Returns its descriptor; with version {@code ?} when it could not be read. */
    PluginDescriptor descriptor();

    /** Returns where it stands now. */
    PluginStatus status();

    /** Returns what it declared, {@link Contributions#NONE} unless all of it was accepted. */
    Contributions contributions();

    /** Returns its messages; a plugin that could not be resolved has none but its name. */
    Messages messages();

    /** Returns its resources; none when it could not be resolved. */
    PluginResources resources();

    /** Tells whether its routes, blocks, jobs and listeners are open: started, enabled and not suspended. */
    default boolean isServing() {
        PluginStatus status = status();
        return status.state() == PluginStatus.State.STARTED && status.enabled() && !status.suspended();
    }

    /**
     * Calls into the plugin: with its class loader and log context, within a time limit, every failure recorded against it.
     *
     * @param phase what is being done
     * @param limit after which the caller goes on without an answer
     * @param work calls the plugin
     * @throws PluginCallException when the plugin threw, with its error as the cause, or took too long
     */
    <T> T call(PluginStatus.Phase phase, Duration limit, Callable<T> work) throws PluginCallException;
}
