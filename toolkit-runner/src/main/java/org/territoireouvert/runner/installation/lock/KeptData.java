package org.territoireouvert.runner.installation.lock;

import java.util.Optional;
import org.territoireouvert.api.PluginId;

/**
 * Data that a removed plugin left: nobody else may have its tables, and an older version may not read them unless they allow it.
 *
 * @param id of the plugin
 * @param version that wrote them last
 * @param tablePrefix of its tables
 * @param rollbackSafeTo earliest version that can read them
 */
public record KeptData(PluginId id, String version, String tablePrefix, Optional<String> rollbackSafeTo) {}
