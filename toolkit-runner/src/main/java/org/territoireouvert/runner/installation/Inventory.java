package org.territoireouvert.runner.installation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.disk.InstalledFolder;
import org.territoireouvert.runner.installation.lock.InstalledVersion;
import org.territoireouvert.runner.installation.lock.Wanted;
import org.territoireouvert.runner.installation.lock.WantedPlugin;
import org.territoireouvert.runner.installation.resolution.Present;
import org.territoireouvert.runner.installation.verification.VersionFiles;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.PluginSource;

/**
 * The plugins of an instance as the next start would find them, read from their files. Plugins that cannot be read are left out.
 *
 * @param wanted what the lock says
 * @param delivered all plugins that came with the software, removed and replaced ones too
 * @param present those that the next start loads
 * @param damaged installed ones whose files are not as they were installed: the next start leaves them out
 */
public record Inventory(
        Wanted wanted, Map<PluginId, Found> delivered, Map<PluginId, Found> present, Set<PluginId> damaged) {

    /** Copies the collections. */
    public Inventory {
        damaged = Set.copyOf(damaged);
        delivered = Map.copyOf(delivered);
        present = Map.copyOf(present);
    }

    /**
     * A plugin with its files.
     *
     * @param source of its modules
     * @param facts that they tell
     */
    public record Found(PluginSource source, PluginFacts facts) {}

    /** Reads the files of all plugins. */
    public static Inventory of(InstalledFolder folder, Path deliveredFolder, Wanted wanted) throws IOException {
        Map<PluginId, Found> delivered = new TreeMap<>();
        for (PluginSource source : PluginSource.below(deliveredFolder)) {
            read(source)
                    .ifPresent(found -> delivered.put(found.facts().descriptor().id(), found));
        }
        Map<PluginId, Found> present = new TreeMap<>(delivered);
        present.keySet().removeIf(id -> !wanted.loadsDelivered(id));
        Set<PluginId> damaged = new TreeSet<>();
        for (WantedPlugin plugin : wanted.plugins()) {
            InstalledVersion version = plugin.current();
            if (!VersionFiles.areWhole(folder.version(plugin.id(), version.version()), version.files())) {
                damaged.add(plugin.id());
            }
            read(WantedSources.source(folder, plugin.id(), plugin.current()))
                    .ifPresent(found -> present.put(plugin.id(), found));
        }
        return new Inventory(wanted, delivered, present, damaged);
    }

    private static Optional<Found> read(PluginSource source) throws IOException {
        try {
            return Optional.of(new Found(source, PluginFacts.of(source)));
        } catch (PluginRefusedException e) {
            return Optional.empty();
        }
    }

    /** Tells whether the next start would load a plugin, or would if its files were whole. */
    public boolean has(PluginId id) {
        return present.containsKey(id) || wanted.plugin(id).isPresent();
    }

    /** Returns the wanted version of a plugin as the lock would name it; empty when none is wanted. */
    public Optional<InstalledVersion> version(PluginId id) {
        return wanted.plugin(id)
                .map(WantedPlugin::current)
                .or(() -> Optional.ofNullable(present.get(id))
                        .map(found -> InstalledVersion.delivered(
                                found.facts().descriptor().version(), Instant.EPOCH)));
    }

    /** Returns the descriptors of the plugins that the next start loads. */
    public Collection<PluginDescriptor> descriptors() {
        List<PluginDescriptor> descriptors = new ArrayList<>();
        present.values().forEach(found -> descriptors.add(found.facts().descriptor()));
        return descriptors;
    }

    /** Returns what a search for versions starts from. */
    public Present state() {
        return Present.of(descriptors(), wanted.kept());
    }
}
