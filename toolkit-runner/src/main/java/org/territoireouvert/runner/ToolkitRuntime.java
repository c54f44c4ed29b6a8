package org.territoireouvert.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.ErrorCode;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.audit.LoggedActor;
import org.territoireouvert.runner.backup.Backups;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.event.Outbox;
import org.territoireouvert.runner.identity.data.PersonData;
import org.territoireouvert.runner.identity.data.PersonKeys;
import org.territoireouvert.runner.installation.RegistryCatalogue;
import org.territoireouvert.runner.installation.WantedSources;
import org.territoireouvert.runner.installation.disk.HeldFile;
import org.territoireouvert.runner.installation.disk.InstalledFolder;
import org.territoireouvert.runner.installation.plan.Plan;
import org.territoireouvert.runner.installation.plan.PluginChanges;
import org.territoireouvert.runner.installation.purge.PurgeData;
import org.territoireouvert.runner.opendata.OpenData;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.PluginSwitches;
import org.territoireouvert.runner.plugin.layer.PluginLayers;
import org.territoireouvert.runner.plugin.lifecycle.HostServices;
import org.territoireouvert.runner.plugin.lifecycle.PluginHost;
import org.territoireouvert.runner.search.source.SearchParts;
import org.territoireouvert.runner.service.Foundation;
import org.territoireouvert.runner.service.PluginContexts;
import org.territoireouvert.runner.service.PluginTables;
import org.territoireouvert.runner.service.RecordUpgrade;
import org.territoireouvert.runner.service.Services;
import org.territoireouvert.runner.statistic.RecountStatistics;
import org.territoireouvert.runner.storage.ServingLock;
import org.territoireouvert.runner.storage.SharedFolder;
import org.territoireouvert.runner.storage.StartLock;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.runner.storage.backup.Backup;
import org.territoireouvert.runner.storage.upgrade.UpgradeNews;
import org.territoireouvert.runner.storage.upgrade.UpgradePlan;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.runner.text.RuntimeMessages;
import org.territoireouvert.runner.text.SanitisedMarkdown;
import org.territoireouvert.runner.work.PluginSwitchRepository;

/**
 * The plugins of an instance on its storage, without a server. {@link ToolkitServer} serves it; commands use it as it is.
 * The storage is opened when something first needs it.
 */
public final class ToolkitRuntime implements AutoCloseable {

    private final LazyStorage storage;
    private final Outbox outbox;
    private final Services services;
    private final PluginContexts contexts;
    private final PluginSwitchRepository switches;
    private final PluginTables tables;
    private final PluginHost host;
    private final HeldFile used;

    private ToolkitRuntime(
            Configuration configuration,
            List<PluginSource> sources,
            InstantSource clock,
            PluginLayers layers,
            boolean askSwitches,
            HeldFile used) {
        this.used = used;
        storage = new LazyStorage(configuration);
        IdSource ids = new TimeOrderedIds(clock, new SecureRandom());
        outbox = new Outbox(storage, ids, clock);
        services = new Services(new Foundation(
                configuration,
                storage.core(),
                () -> storage.get().engine(),
                action -> storage.get().afterCommit(action),
                file -> new Backup(storage.get(), clock).create(file),
                this::plugins,
                ids,
                clock,
                RuntimeMessages.all(configuration.zone()),
                new SanitisedMarkdown(),
                new JacksonJson()));
        switches = new PluginSwitchRepository(storage.core(), clock);
        contexts = new PluginContexts(services, storage, outbox);
        tables = new PluginTables(contexts, storage::connect, clock);
        host = new PluginHost(
                sources,
                new HostServices(contexts::of, tables, new Switches(askSwitches), clock, configuration.zone()),
                layers);
    }

    /** Prepares a runtime with given plugins and clock, for {@link ToolkitServer}. */
    public static ToolkitRuntime of(Configuration configuration, List<PluginSource> sources, InstantSource clock) {
        return of(configuration, sources, clock, new PluginLayers());
    }

    /** Does the same with plugin classes that other runtimes of this process use too, for the test kit. */
    public static ToolkitRuntime of(
            Configuration configuration, List<PluginSource> sources, InstantSource clock, PluginLayers layers) {
        return new ToolkitRuntime(configuration, sources, clock, layers, true, HeldFile.NONE);
    }

    /** Prepares a runtime with the plugins of the configuration. */
    public static ToolkitRuntime of(Configuration configuration) {
        return ofInstalled(configuration, true);
    }

    /** Prepares a runtime without any plugin, for commands that change which there are. */
    public static ToolkitRuntime withoutPlugins(Configuration configuration) {
        return of(configuration, List.of(), InstantSource.system());
    }

    /** Holds the files of the plugins before it looks which they are, so that none goes away in between. */
    private static ToolkitRuntime ofInstalled(Configuration configuration, boolean askSwitches) {
        InstalledFolder folder = InstalledFolder.below(configuration.dataDirectory());
        try {
            HeldFile used = folder.use();
            try {
                List<PluginSource> sources = new WantedSources(
                                folder, configuration.pluginsDirectory(), RegistryCatalogue.kept(configuration))
                        .find();
                return new ToolkitRuntime(
                        configuration, sources, InstantSource.system(), new PluginLayers(), askSwitches, used);
            } catch (IOException | RuntimeException | Error e) {
                used.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ToolkitException(
                    new ErrorCode("PLUGINS_UNREADABLE", ErrorCode.Kind.ENVIRONMENT),
                    "Le dossier des greffons " + configuration.pluginsDirectory()
                            + " ne peut pas être lu : vérifiez ses droits.",
                    e);
        }
    }

    /** Loads the plugins for their commands: nothing is migrated or started before a command asks for its tables. */
    public static ToolkitRuntime forCommands(Configuration configuration) {
        ToolkitRuntime runtime = ofInstalled(configuration, false);
        runtime.host.loadForCommands();
        return runtime;
    }

    /** Loads the plugins as a start would, without starting them, to see where they stand. */
    public static ToolkitRuntime forInspection(Configuration configuration) {
        ToolkitRuntime runtime = of(configuration);
        runtime.host.load();
        return runtime;
    }

    /** Does the same with given plugins, clock and classes, for the test kit: their tables are made. */
    public static ToolkitRuntime forInspection(
            Configuration configuration, List<PluginSource> sources, InstantSource clock, PluginLayers layers) {
        ToolkitRuntime runtime = of(configuration, sources, clock, layers);
        runtime.host.load();
        return runtime;
    }

    /**
     * Brings the data to this version and loads the plugins, while no other process does; a backup and a rehearsal on a copy come
     * first when there are data to be changed.
     *
     * @param news is told what is done
     * @return that this process serves from now on; the caller closes it
     * @throws ToolkitException when another process is in the way, or when the data cannot be brought to this version; they are as
     *     they were then
     */
    public ServingLock loadToServe(UpgradeNews news) {
        Storage open = storage.connect();
        StartLock lock = open.starting(() -> news.begins(UpgradeNews.Step.WAITING, ""));
        try {
            tables.upgrade(lock, news);
            host.load();
            new SharedFolder(open).check(lock);
            new RecordUpgrade(services).record(tables.changed(), tables.backup());
            return lock.settle();
        } catch (RuntimeException | Error e) {
            tables.abandon();
            lock.close();
            throw e;
        }
    }

    /** Says what a start would change in the database; changes nothing and loads nothing. */
    public UpgradePlan plan() {
        return tables.plan(host.find());
    }

    /**
     * Tries on a copy what a start would change; the site may serve meanwhile.
     *
     * @return for each owner of tables with pending scripts its failure or nothing
     */
    public Map<String, Optional<StorageException>> rehearse(UpgradePlan plan, UpgradeNews news) {
        return tables.rehearse(plan, news);
    }

    /** Returns the plugins, in whatever state they are. */
    public List<InstalledPlugin> plugins() {
        return host.plugins();
    }

    /** Stores whether a plugin is wanted; a running server sees it within two seconds. */
    public void setEnabled(PluginId plugin, boolean enabled) {
        services.foundation().database().write(handle -> {
            boolean changes = switches.isEnabled(plugin) != enabled;
            switches.setEnabled(plugin, enabled, "ouvert");
            if (changes) {
                AuditType act = enabled ? CoreAudit.PLUGIN_ENABLED : CoreAudit.PLUGIN_DISABLED;
                services.identity()
                        .audit()
                        .append(
                                handle,
                                "",
                                AuditEntry.of(act, LoggedActor.COMMAND_LINE, plugin.value())
                                        .with("plugin", plugin.value()));
            }
            return changes;
        });
    }

    /**
     * Writes changes of plugins that the audit log does not have yet to it.
     *
     * @param changes the right to change the plugins
     * @return false when there is no database now: the next start writes them
     */
    public boolean recordActs(PluginChanges changes) {
        return new PluginAnnouncements(services).record(changes);
    }

    /**
     * Writes an act to the audit log.
     *
     * @return false when there is no database now: nobody writes it
     */
    public boolean record(AuditEntry act) {
        return new PluginAnnouncements(services).record(act);
    }

    /** Says, when a site has started, what it has loaded. */
    void announcePlugins() {
        new PluginAnnouncements(services).announce(plugins());
    }

    /**
     * Makes a backup of all data, then a plan, and then deletes the data of the plugins that it says, for ever.
     *
     * @param changes the right to change the plugins, which made the plan
     * @return the file of the backup
     * @throws org.territoireouvert.runner.storage.StorageException when the site serves
     * @throws IOException when a file cannot be deleted; the tables are gone then
     */
    // The lock is only held.
    @SuppressWarnings("try")
    public Path purge(PluginChanges changes, Plan plan) throws IOException {
        try (ServingLock alone = storage.get().alone()) {
            Backups backups = services.backups();
            backups.make();
            changes.apply(plan);
            PurgeData data = new PurgeData(
                    services.foundation(),
                    services.contents(),
                    services.identity().audit());
            for (PluginId id : plan.purged()) {
                data.purge(plan.after().kept(id).orElseThrow());
                changes.forget(id);
            }
            return backups.folder().resolve(backups.newest().orElseThrow().name());
        }
    }

    /** Returns in one sentence why a plugin is not active and what to do, empty when nothing is wrong. */
    public String failureSentence(InstalledPlugin plugin, Locale locale) {
        return plugin.status()
                .failure()
                .map(failure -> services.foundation()
                        .messages()
                        .format(locale, failure.sentenceKey(), plugin.id().value(), failure.cause()))
                .orElse("");
    }

    /** Returns who hands out and erases all data of a person. */
    public PersonData people() {
        return services.people();
    }

    /**
     * Counts the public figures of all installed plugins anew, from their tables.
     *
     * @param correct whether counters that were wrong are set right
     */
    public List<RecountStatistics.Outcome> recount(boolean correct) {
        List<InstalledPlugin> counting = host.plugins().stream()
                .filter(plugin -> !plugin.contributions().statistics().isEmpty())
                .toList();
        counting.forEach(contexts::migrate);
        return recounting(services.data().declared().installed()).all(correct);
    }

    /** Returns who counts the figures of the plugins that serve. */
    RecountStatistics recounting() {
        return recounting(services.data().declared());
    }

    private RecountStatistics recounting(OpenData declared) {
        Foundation foundation = services.foundation();
        return new RecountStatistics(
                foundation.database(), services.data().counters(), declared::statistics, foundation.clock());
    }

    /** Finds under what the data of a person are kept, by account or address. */
    public PersonKeys find(String person) {
        return PersonKeys.find(services.identity().accounts(), person);
    }

    /** Returns how the contents of all plugins are found. */
    public SearchParts search() {
        return services.search();
    }

    @Override
    public void close() {
        host.close();
        storage.close();
        used.close();
    }

    /** Returns the shared services. */
    Services services() {
        return services;
    }

    PluginHost host() {
        return host;
    }

    Outbox outbox() {
        return outbox;
    }

    Storage storage() {
        return storage.get();
    }

    /** What the administrator wants; commands that need no database load every plugin. */
    private final class Switches implements PluginSwitches {
        private final boolean ask;

        Switches(boolean ask) {
            this.ask = ask;
        }

        @Override
        public boolean isEnabled(PluginId plugin) {
            return !ask || switches.isEnabled(plugin);
        }

        @Override
        public void setEnabled(PluginId plugin, boolean enabled) {
            switches.setEnabled(plugin, enabled, "ouvert");
        }
    }
}
