package org.territoireouvert.runner.plugin.lifecycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.PluginStatus.State;
import org.territoireouvert.runner.plugin.SwitchResult;
import org.territoireouvert.runner.plugin.layer.PluginLayers;

/**
 * The plugins of one instance. No failure of a plugin comes out of here: it is in the plugin's status.
 *
 * <p>Used once: {@link #load} or {@link #loadForCommands}, then {@link #start}, then {@link #close}. Safe for all threads.
 */
public final class PluginHost implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginHost.class);

    private final List<PluginSource> sources;
    private final HostServices services;
    private volatile List<LoadedPlugin> plugins = List.of();
    private List<LoadedPlugin> started = List.of();
    private final PluginLoading loading;
    private boolean loaded;

    /**
     * Creates the host; reads nothing yet.
     *
     * @param sources where the plugins are
     * @param services what plugins are given
     */
    public PluginHost(List<PluginSource> sources, HostServices services) {
        this(sources, services, new PluginLayers());
    }

    /** Creates a host that takes the plugins' classes from layers. */
    public PluginHost(List<PluginSource> sources, HostServices services, PluginLayers layers) {
        this.sources = List.copyOf(sources);
        this.services = services;
        this.loading = new PluginLoading(services, layers);
    }

    /**
     * Takes every plugin as far as REGISTERED, its tables migrated; each after those that it requires, then by id.
     *
     * @throws IllegalStateException when it was called before
     */
    public synchronized void load() {
        load(true);
    }

    /**
     * Takes every plugin as far as REGISTERED without touching its tables: for the commands that plugins contribute.
     *
     * @throws IllegalStateException when the plugins are loaded already
     */
    public synchronized void loadForCommands() {
        load(false);
    }

    private void load(boolean migrating) {
        if (loaded) {
            throw new IllegalStateException("The plugins of this host are loaded already");
        }
        loaded = true;
        plugins = sources.stream()
                .map(source -> new LoadedPlugin(source, services))
                .toList();
        List<LoadedPlugin> all = new ArrayList<>(plugins);
        loading.load(all, migrating);
        all.sort(Comparator.comparing(LoadedPlugin::id).thenComparing(LoadedPlugin::sourceName));
        plugins = List.copyOf(all);
    }

    /** Starts every plugin that is registered, in the order in which they were loaded. */
    public synchronized void start() {
        started = loading.start();
        LOG.info("{} of {} plugins serve", started.size(), plugins.size());
    }

    /** Returns all plugins in whatever state, by id; empty before they are loaded. */
    public List<InstalledPlugin> plugins() {
        return List.copyOf(plugins);
    }

    /** Returns a plugin; of several with one id the first. */
    public Optional<InstalledPlugin> plugin(PluginId id) {
        return withId(id).stream().map(InstalledPlugin.class::cast).findFirst();
    }

    /**
     * Stores that a plugin is wanted.
     *
     * @return {@link SwitchResult#IMMEDIATE} when it was started in this session
     */
    public SwitchResult enable(PluginId id) {
        Collection<LoadedPlugin> found = withId(id);
        if (found.isEmpty()) {
            return SwitchResult.UNKNOWN_PLUGIN;
        }
        services.switches().setEnabled(id, true);
        found.forEach(plugin -> plugin.want(true));
        boolean serves = found.stream().anyMatch(plugin -> plugin.state() == State.STARTED);
        return serves ? SwitchResult.IMMEDIATE : SwitchResult.AT_NEXT_START;
    }

    /**
     * Closes a plugin at once and stores that it is not wanted.
     *
     * @return never {@link SwitchResult#AT_NEXT_START}
     */
    public SwitchResult disable(PluginId id) {
        Collection<LoadedPlugin> found = withId(id);
        if (found.isEmpty()) {
            return SwitchResult.UNKNOWN_PLUGIN;
        }
        found.forEach(plugin -> plugin.want(false));
        services.switches().setEnabled(id, false);
        return SwitchResult.IMMEDIATE;
    }

    /** Reads again which plugins are wanted: another process may have changed it. */
    public void refreshSwitches() {
        plugins.forEach(plugin -> plugin.want(services.switches().isEnabled(plugin.id())));
    }

    private Collection<LoadedPlugin> withId(PluginId id) {
        return plugins.stream().filter(plugin -> plugin.id().equals(id)).toList();
    }

    /** Stops the plugins in the reverse order, each on its own, and lets go of their files. Idempotent. */
    @Override
    public synchronized void close() {
        List<LoadedPlugin> reverse = new ArrayList<>(started);
        Collections.reverse(reverse);
        started = List.of();
        reverse.forEach(LoadedPlugin::stop);
        plugins.forEach(LoadedPlugin::release);
    }
}
