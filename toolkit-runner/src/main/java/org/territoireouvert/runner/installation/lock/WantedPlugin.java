package org.territoireouvert.runner.installation.lock;

import java.util.Optional;
import org.territoireouvert.api.PluginId;

/**
 * A plugin that was installed and is wanted.
 *
 * @param id of the plugin
 * @param current version that the next start loads
 * @param previous version that was wanted before, to which a rollback goes
 */
public record WantedPlugin(PluginId id, InstalledVersion current, Optional<InstalledVersion> previous) {}
