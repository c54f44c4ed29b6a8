package org.territoireouvert.runner.plugin;

/** Prepares the tables of plugins. */
@FunctionalInterface
public interface PluginMigrations {

    /**
     * Brings the tables of a plugin to the state that its migrations describe, or leaves them as they were.
     *
     * @param plugin whose resources are open
     * @throws Exception when it cannot; the plugin is then not loaded, and its message is shown to the administrator
     */
    void migrate(InstalledPlugin plugin) throws Exception;
}
