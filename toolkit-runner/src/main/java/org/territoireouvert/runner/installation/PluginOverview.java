package org.territoireouvert.runner.installation;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.installation.disk.InstalledFolder;
import org.territoireouvert.runner.installation.disk.SessionFile;
import org.territoireouvert.runner.installation.lock.FollowedBundle;
import org.territoireouvert.runner.installation.lock.InstalledVersion;
import org.territoireouvert.runner.installation.lock.KeptData;
import org.territoireouvert.runner.installation.lock.LockFile;
import org.territoireouvert.runner.installation.lock.UnreadableLockException;
import org.territoireouvert.runner.installation.lock.Wanted;
import org.territoireouvert.runner.installation.lock.WantedPlugin;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.registry.Trust;
import org.territoireouvert.runner.registry.Warning;

/** What is wanted of plugins and what a running site has, to be shown. A lock that cannot be read shows as nothing installed. */
public final class PluginOverview {

    private final Wanted wanted;
    private final Map<PluginId, String> session;
    private final Inventory inventory;
    private final Catalogue catalogue;

    private PluginOverview(Wanted wanted, Map<PluginId, String> session, Inventory inventory, Catalogue catalogue) {
        this.wanted = wanted;
        this.session = Map.copyOf(session);
        this.inventory = inventory;
        this.catalogue = catalogue;
    }

    /** Looks at an instance; before its plugins are opened by this process, which would count as a running site. */
    public static PluginOverview of(Configuration configuration, Catalogue catalogue) throws IOException {
        InstalledFolder folder = InstalledFolder.below(configuration.dataDirectory());
        Wanted wanted;
        try {
            wanted = new LockFile(folder.lock()).read();
        } catch (UnreadableLockException e) {
            wanted = Wanted.DELIVERED;
        }
        return new PluginOverview(
                wanted,
                new SessionFile(folder).read(),
                Inventory.of(folder, configuration.pluginsDirectory(), wanted),
                catalogue);
    }

    /**
     * A plugin as it is wanted.
     *
     * @param version that the next start loads, if any
     * @param trust of the version
     * @param registry that offered it
     * @param previous version to which a rollback goes
     */
    public record Line(Optional<String> version, Trust trust, Optional<String> registry, Optional<String> previous) {}

    /** Returns what is wanted of a plugin. */
    public Line line(PluginId id) {
        Optional<InstalledVersion> version = inventory.version(id);
        return new Line(
                version.map(InstalledVersion::version),
                version.map(InstalledVersion::trust).orElse(Trust.CORE),
                version.flatMap(InstalledVersion::registry),
                wanted.plugin(id).flatMap(WantedPlugin::previous).map(InstalledVersion::version));
    }

    /** Returns the versions that a running site has loaded; empty when none runs. */
    public Map<PluginId, String> session() {
        return session;
    }

    /**
     * A change that the next start makes.
     *
     * @param from version that is loaded, if any
     * @param to version that will be loaded, if any
     */
    public record Waiting(PluginId id, Optional<String> from, Optional<String> to) {}

    /**
     * Returns what the next start changes of plugins that were installed or removed, by id.
     *
     * @param loaded versions that a site has loaded
     */
    public List<Waiting> waiting(Map<PluginId, String> loaded) {
        Map<PluginId, Waiting> waiting = new TreeMap<>();
        for (WantedPlugin plugin : wanted.plugins()) {
            Optional<String> from = Optional.ofNullable(loaded.get(plugin.id()));
            Optional<String> to = Optional.of(plugin.current().version());
            if (!from.equals(to)) {
                waiting.put(plugin.id(), new Waiting(plugin.id(), from, to));
            }
        }
        Stream.concat(wanted.removed().stream(), wanted.kept().stream().map(KeptData::id))
                .filter(loaded::containsKey)
                .forEach(id -> waiting.put(id, new Waiting(id, Optional.ofNullable(loaded.get(id)), Optional.empty())));
        return List.copyOf(waiting.values());
    }

    /** Returns the data that removed plugins left. */
    public List<KeptData> kept() {
        return wanted.kept();
    }

    /** Returns the name of the bundle that decides, if one does. */
    public Optional<String> bundle() {
        return wanted.bundle().map(FollowedBundle::name);
    }

    /** Returns the known weaknesses of a version. */
    public List<Warning> warnings(PluginId id, String version) {
        try {
            return catalogue.warnings(id, SemanticVersion.parse(version), line(id).registry());
        } catch (IllegalArgumentException unread) {
            return List.of();
        }
    }
}
