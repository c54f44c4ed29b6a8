package org.territoireouvert.runner.plugin.lifecycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.ToolkitVersion;
import org.territoireouvert.runner.plugin.FailureSentence;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;
import org.territoireouvert.runner.plugin.PluginStatus.State;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader;
import org.territoireouvert.runner.plugin.layer.PluginLayers;

/** Takes plugins through the steps of their lifecycle, each as far as it comes. */
final class PluginLoading {

    private final HostServices services;
    private final PluginLayers layers;
    private final TakenNames names = new TakenNames();
    private Requirements requirements = new Requirements(Map.of());
    private List<LoadedPlugin> order = List.of();

    PluginLoading(HostServices services, PluginLayers layers) {
        this.services = services;
        this.layers = layers;
    }

    /** Takes plugins as far as VERIFIED, and returns those that got there. */
    Collection<LoadedPlugin> find(List<LoadedPlugin> plugins) {
        return verified(plugins).values();
    }

    private static Map<PluginId, LoadedPlugin> verified(List<LoadedPlugin> plugins) {
        DescriptorReader reader =
                new DescriptorReader(ToolkitVersion.API, Runtime.version().feature());
        List<LoadedPlugin> verified =
                plugins.stream().filter(plugin -> verify(plugin, reader)).toList();
        return withoutDuplicates(verified);
    }

    void load(List<LoadedPlugin> plugins, boolean migrating) {
        Map<PluginId, LoadedPlugin> unique = verified(plugins);
        if (migrating) {
            services.migrations().prepare(List.copyOf(unique.values()));
        }
        unique.values().forEach(this::disableUnwanted);
        requirements = new Requirements(unique);
        StartOrder sorted = StartOrder.of(unique.values());
        sorted.circle().forEach(plugin -> blockCircle(plugin, sorted.circle()));
        order = sorted.order();
        order.forEach(plugin -> load(plugin, migrating));
        if (migrating) {
            services.migrations().finish();
        }
    }

    /** A blocked plugin is read as far as it can be, so that it is shown by its name; the block is the reason that counts. */
    private static boolean verify(LoadedPlugin plugin, DescriptorReader reader) {
        boolean verified = plugin.verify(reader);
        plugin.block().ifPresent(block -> plugin.refuse(Phase.VERIFY, State.BLOCKED, block.sentence(), block.detail()));
        return verified && plugin.block().isEmpty();
    }

    private static Map<PluginId, LoadedPlugin> withoutDuplicates(List<LoadedPlugin> verified) {
        Map<PluginId, List<LoadedPlugin>> byId =
                verified.stream().collect(Collectors.groupingBy(LoadedPlugin::id, TreeMap::new, Collectors.toList()));
        Map<PluginId, LoadedPlugin> unique = new TreeMap<>();
        byId.forEach((id, same) -> {
            if (same.size() == 1) {
                unique.put(id, same.get(0));
                return;
            }
            String folders = same.stream().map(LoadedPlugin::sourceName).collect(Collectors.joining(", "));
            same.forEach(plugin -> plugin.refuse(
                    Phase.VERIFY,
                    State.FAILED,
                    FailureSentence.DUPLICATE_ID,
                    "the id " + id + " is in the folders " + folders));
        });
        return unique;
    }

    private void disableUnwanted(LoadedPlugin plugin) {
        if (!services.switches().isEnabled(plugin.id())) {
            plugin.want(false);
            plugin.leaveDisabled();
        }
    }

    private static void blockCircle(LoadedPlugin plugin, List<LoadedPlugin> circle) {
        if (plugin.state() == State.VERIFIED) {
            String ids = circle.stream().map(one -> one.id().value()).collect(Collectors.joining(", "));
            plugin.refuse(
                    Phase.RESOLVE, State.BLOCKED, FailureSentence.REQUIRES, "these plugins require each other: " + ids);
        }
    }

    private void load(LoadedPlugin plugin, boolean migrating) {
        if (plugin.state() != State.VERIFIED || isBlocked(plugin, Phase.RESOLVE, State.REGISTERED)) {
            return;
        }
        Optional<String> taken = names.take(plugin.descriptor());
        if (taken.isPresent()) {
            plugin.refuse(Phase.VERIFY, State.FAILED, FailureSentence.TAKEN, taken.get());
            return;
        }
        if (plugin.resolve(layers) && (!migrating || plugin.migrate()) && plugin.register()) {
            names.take(plugin.id(), plugin.contributions())
                    .ifPresent(name -> plugin.refuse(Phase.REGISTER, State.FAILED, FailureSentence.TAKEN, name));
        }
    }

    /** Starts what is registered, in order, and returns what was started. */
    List<LoadedPlugin> start() {
        List<LoadedPlugin> started = new ArrayList<>();
        for (LoadedPlugin plugin : order) {
            if (plugin.state() == State.REGISTERED
                    && !isBlocked(plugin, Phase.START, State.STARTED)
                    && plugin.start()) {
                started.add(plugin);
            }
        }
        return List.copyOf(started);
    }

    private boolean isBlocked(LoadedPlugin plugin, Phase phase, State needed) {
        Optional<String> unmet = requirements.unmet(plugin, needed);
        unmet.ifPresent(what -> plugin.refuse(phase, State.BLOCKED, FailureSentence.REQUIRES, what));
        return unmet.isPresent();
    }
}
