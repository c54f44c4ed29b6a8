package org.territoireouvert.runner.installation.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.PluginDescriptor;

/** Finds plugins that require each other: a start has no order for them. */
final class Circle {

    private Circle() {}

    /** Returns the plugins of a circle in their order, the first again at the end; empty when there is none. */
    static List<PluginId> among(Collection<PluginDescriptor> plugins) {
        Map<PluginId, PluginDescriptor> byId =
                plugins.stream().collect(Collectors.toMap(PluginDescriptor::id, Function.identity()));
        Set<PluginId> cleared = new HashSet<>();
        for (PluginId id : byId.keySet().stream().sorted().toList()) {
            List<PluginId> circle = from(id, byId, new ArrayList<>(), cleared);
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        return List.of();
    }

    private static List<PluginId> from(
            PluginId id, Map<PluginId, PluginDescriptor> byId, List<PluginId> path, Set<PluginId> cleared) {
        if (cleared.contains(id)) {
            return List.of();
        }
        int before = path.indexOf(id);
        path.add(id);
        if (before >= 0) {
            return List.copyOf(path.subList(before, path.size()));
        }
        for (PluginDescriptor.Requirement requirement :
                Objects.requireNonNull(byId.get(id)).requires()) {
            if (byId.containsKey(requirement.id())) {
                List<PluginId> circle = from(requirement.id(), byId, path, cleared);
                if (!circle.isEmpty()) {
                    return circle;
                }
            }
        }
        path.remove(path.size() - 1);
        cleared.add(id);
        return List.of();
    }
}
