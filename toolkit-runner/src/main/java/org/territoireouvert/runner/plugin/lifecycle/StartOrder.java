package org.territoireouvert.runner.plugin.lifecycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.territoireouvert.api.PluginId;

/**
 * The order in which plugins are loaded: what a plugin requires comes before it, and otherwise by id.
 *
 * @param order plugins that can be loaded
 * @param circle plugins that require each other, or one of those that do; by id
 */
record StartOrder(List<LoadedPlugin> order, List<LoadedPlugin> circle) {

    static StartOrder of(Collection<LoadedPlugin> plugins) {
        List<LoadedPlugin> waiting = new ArrayList<>(plugins);
        waiting.sort(Comparator.comparing(LoadedPlugin::id));
        List<LoadedPlugin> order = new ArrayList<>();
        Optional<LoadedPlugin> next = firstFree(waiting);
        while (next.isPresent()) {
            waiting.remove(next.get());
            order.add(next.get());
            next = firstFree(waiting);
        }
        return new StartOrder(List.copyOf(order), List.copyOf(waiting));
    }

    private static Optional<LoadedPlugin> firstFree(List<LoadedPlugin> waiting) {
        Set<PluginId> ids = waiting.stream().map(LoadedPlugin::id).collect(Collectors.toSet());
        return waiting.stream()
                .filter(plugin -> plugin.descriptor().requires().stream()
                        .noneMatch(requirement -> ids.contains(requirement.id())))
                .findFirst();
    }
}
