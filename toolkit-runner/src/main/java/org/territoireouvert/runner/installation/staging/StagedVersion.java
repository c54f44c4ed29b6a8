package org.territoireouvert.runner.installation.staging;

import java.nio.file.Path;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.PluginFacts;
import org.territoireouvert.runner.installation.lock.InstalledVersion;
import org.territoireouvert.runner.plugin.PluginSource;

/**
 * A version whose files lie aside, checked and on the disk.
 *
 * @param folder that holds its files
 * @param version as it will be installed
 * @param facts that its files tell
 */
public record StagedVersion(Path folder, InstalledVersion version, PluginFacts facts) {

    /** Returns the plugin. */
    public PluginId id() {
        return facts.descriptor().id();
    }

    /** Returns its modules, where they lie now. */
    public PluginSource source() {
        return new PluginSource(
                id().value(),
                version.files().keySet().stream()
                        .filter(name -> name.endsWith(".jar"))
                        .map(folder::resolve)
                        .toList());
    }
}
