package org.territoireouvert.runner.installation.resolution;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.lock.KeptData;
import org.territoireouvert.runner.plugin.PluginDescriptor;

/**
 * What an instance has before a change.
 *
 * @param plugins that are wanted, by id
 * @param kept data that removed plugins left, by id
 */
public record Present(Map<PluginId, PluginDescriptor> plugins, Map<PluginId, KeptData> kept) {

    /** Copies the maps. */
    public Present {
        plugins = Map.copyOf(plugins);
        kept = Map.copyOf(kept);
    }

    /** Collects plugins and data by their ids. */
    public static Present of(Collection<PluginDescriptor> plugins, Collection<KeptData> kept) {
        return new Present(
                plugins.stream().collect(Collectors.toMap(PluginDescriptor::id, Function.identity())),
                kept.stream().collect(Collectors.toMap(KeptData::id, Function.identity())));
    }

    /** Returns what wrote the data of a plugin last: the plugin itself, or the one that was removed. */
    Optional<KeptData> data(PluginId id) {
        PluginDescriptor plugin = plugins.get(id);
        return plugin == null ? Optional.ofNullable(kept.get(id)) : Optional.of(dataOf(plugin));
    }

    /** Returns what a plugin leaves when it goes. */
    public static KeptData dataOf(PluginDescriptor plugin) {
        return new KeptData(plugin.id(), plugin.version(), plugin.tablePrefix(), plugin.rollbackSafeTo());
    }
}
