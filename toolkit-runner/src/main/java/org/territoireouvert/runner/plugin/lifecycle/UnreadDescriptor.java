package org.territoireouvert.runner.plugin.lifecycle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.PluginDescriptor;

/** Stands for the descriptor of a plugin as long as it is not read, or when it cannot be. */
final class UnreadDescriptor {

    private static final int MAXIMUM_ID = 40;

    private UnreadDescriptor() {}

    static PluginDescriptor of(String folder) {
        return new PluginDescriptor(
                id(folder), "?", "?", "?", 0, "?", "?", "?", "?", List.of(), Optional.empty(), List.of(), false);
    }

    static Map<String, String> messages(PluginId id) {
        // A quote opens quoted text in a pattern; an id has none.
        return Map.of("plugin.name", id.value());
    }

    private static PluginId id(String folder) {
        String words = folder.toLowerCase(Locale.ROOT)
                .replaceFirst("\\.jar$", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceFirst("^[^a-z]+", "");
        String cut = words.substring(0, Math.min(words.length(), MAXIMUM_ID)).replaceFirst("-+$", "");
        return new PluginId(cut.isEmpty() ? "plugin" : cut);
    }
}
