package org.territoireouvert.runner.plugin;

import java.util.List;

/** Prepares the tables of plugins. */
@FunctionalInterface
public interface PluginMigrations {

    /**
     * Looks at what all plugins that were found need before the first of them is loaded.
     *
     * @param plugins verified, their resources are open; some may be switched off
     * @throws org.territoireouvert.api.ToolkitException when nothing may be loaded at all
     */
    default void prepare(List<InstalledPlugin> plugins) {}

    /**
     * Is told that no plugin is migrated any more.
     *
     * @throws org.territoireouvert.api.ToolkitException when nothing of what was loaded may start
     */
    default void finish() {}

    /**
     * Brings the tables of a plugin to the state that its migrations describe, or leaves them as they were.
     *
     * @param plugin whose resources are open
     * @throws Exception when it cannot; the plugin is then not loaded, and its message is shown to the administrator
     */
    void migrate(InstalledPlugin plugin) throws Exception;
}
