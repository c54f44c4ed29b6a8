package org.territoireouvert.runner.bundle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.descriptor.VersionRange;
import org.territoireouvert.runner.registry.LocalText;

/**
 * The set of plugins that one authority runs (bouquet).
 *
 * @param name lower-case words joined by hyphens
 * @param title for people
 * @param plugins in the order of the file
 * @param settings of plugins, by plugin and key: texts, numbers, truth values or lists of texts
 */
public record Bundle(
        String name, LocalText title, List<BundledPlugin> plugins, Map<PluginId, Map<String, Object>> settings) {

    /**
     * Copies the parts.
     *
     * @throws IllegalArgumentException when a plugin is there twice, or has settings and is not there
     */
    public Bundle {
        plugins = List.copyOf(plugins);
        Map<PluginId, Map<String, Object>> copy = new TreeMap<>();
        settings.forEach((id, values) -> copy.put(id, Map.copyOf(values)));
        settings = Map.copyOf(copy);
        Set<PluginId> ids = new HashSet<>();
        for (BundledPlugin plugin : plugins) {
            if (!ids.add(plugin.id())) {
                throw new IllegalArgumentException("the plugin \"" + plugin.id() + "\" is there twice");
            }
        }
        for (PluginId id : settings.keySet()) {
            if (!ids.contains(id)) {
                throw new IllegalArgumentException("\"" + id + "\" has settings and is no plugin of the bundle");
            }
        }
    }

    /**
     * A plugin of a bundle.
     *
     * @param id of the plugin
     * @param versions that are accepted; one alone as {@code =1.4.2}; all when empty
     * @param registry to take it from, the official one when empty
     */
    public record BundledPlugin(PluginId id, Optional<VersionRange> versions, Optional<String> registry) {}
}
