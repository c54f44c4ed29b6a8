package org.territoireouvert.runner.installation.lock;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.bundle.Bundle;
import org.territoireouvert.runner.settings.SettingValues;

/**
 * The bundle that decides about the plugins of an instance.
 *
 * @param name of the bundle
 * @param settings by plugin and key, each the text that {@link SettingValues#read} reads
 */
public record FollowedBundle(String name, Map<PluginId, Map<String, String>> settings) {

    /** Copies the settings, sorted. */
    public FollowedBundle {
        Map<PluginId, Map<String, String>> copy = new TreeMap<>();
        settings.forEach((id, values) -> copy.put(id, new TreeMap<>(values)));
        settings = copy;
    }

    /** Returns what an instance keeps of a bundle. */
    public static FollowedBundle of(Bundle bundle) {
        return new FollowedBundle(
                bundle.name(),
                bundle.settings().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, plugin -> texts(plugin.getValue()))));
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> SettingValues.write(value.getValue())));
    }
}
