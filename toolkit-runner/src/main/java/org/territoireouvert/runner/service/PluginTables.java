package org.territoireouvert.runner.service;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.runner.plugin.FailureSentence;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginMigrations;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.storage.StartLock;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.migration.CoreMigrations;
import org.territoireouvert.runner.storage.migration.Migrations;
import org.territoireouvert.runner.storage.migration.WantedTables;
import org.territoireouvert.runner.storage.upgrade.DataUpgrade;
import org.territoireouvert.runner.storage.upgrade.UpgradeNews;
import org.territoireouvert.runner.storage.upgrade.UpgradePlan;

/**
 * Prepares the tables of plugins: by an upgrade of the data when a site starts, otherwise only as far as no data have to change.
 * Used by one thread.
 */
public final class PluginTables implements PluginMigrations {

    private final PluginContexts contexts;
    private final Supplier<Storage> storage;
    private final InstantSource clock;
    private @Nullable DataUpgrade upgrade;
    private @Nullable StartLock lock;
    private List<UpgradePlan.Part> changed = List.of();
    private Optional<Path> backup = Optional.empty();

    /**
     * Works on a storage.
     *
     * @param storage as it is, opened at first use
     */
    public PluginTables(PluginContexts contexts, Supplier<Storage> storage, InstantSource clock) {
        this.contexts = contexts;
        this.storage = storage;
        this.clock = clock;
    }

    /** Lets the next loading of plugins upgrade the data of the runtime and of all of them. */
    public void upgrade(StartLock held, UpgradeNews news) {
        lock = held;
        upgrade = new DataUpgrade(storage.get(), clock, news);
    }

    /** Says what that would change, for these plugins. */
    public UpgradePlan plan(List<InstalledPlugin> plugins) {
        return new DataUpgrade(storage.get(), clock, UpgradeNews.LOGGED).plan(wanted(plugins));
    }

    /** Tries it on a copy. */
    public Map<String, Optional<StorageException>> rehearse(UpgradePlan plan, UpgradeNews news) {
        return new DataUpgrade(storage.get(), clock, news).rehearse(plan);
    }

    @Override
    public void prepare(List<InstalledPlugin> plugins) {
        DataUpgrade running = upgrade;
        StartLock held = lock;
        if (running == null || held == null) {
            return;
        }
        List<WantedTables> owners = wanted(plugins);
        running.prepare(running.plan(owners), held);
        running.apply(owners.getFirst());
    }

    private List<WantedTables> wanted(List<InstalledPlugin> plugins) {
        Storage open = storage.get();
        Set<String> switchedOff = switchedOff(open);
        List<WantedTables> owners = new ArrayList<>(List.of(CoreMigrations.tables(open.engine())));
        plugins.stream()
                .filter(plugin -> !switchedOff.contains(plugin.id().value()))
                .map(plugin -> PluginContexts.wanted(plugin, open.engine()))
                .forEach(owners::add);
        return owners;
    }

    /** Reads the tables as they are: those of the runtime may be older than this version. */
    private static Set<String> switchedOff(Storage storage) {
        Set<String> ids = new HashSet<>();
        try (Connection connection = storage.standalone().getConnection()) {
            if (!new Migrations(storage.engine(), storage.standalone())
                    .tables(connection)
                    .contains("core_plugin")) {
                return ids;
            }
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select id from core_plugin where enabled = 0 order by id limit 10000")) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        } catch (SQLException failure) {
            throw storage.failure(failure);
        }
    }

    @Override
    public void migrate(InstalledPlugin plugin) throws PluginRefusedException {
        DataUpgrade running = upgrade;
        try {
            if (running == null) {
                contexts.migrate(plugin);
            } else {
                running.apply(PluginContexts.wanted(plugin, storage.get().engine()));
            }
        } catch (StorageException failure) {
            throw new PluginRefusedException(sentence(failure), failure.detail(), failure);
        }
    }

    private static FailureSentence sentence(StorageException failure) {
        return switch (failure.problem()) {
            case UPGRADE_REHEARSAL -> FailureSentence.REHEARSAL;
            case UPGRADE_PENDING -> FailureSentence.UPGRADE_PENDING;
            case TABLES_NEWER, TABLES_NEWER_ALONE -> FailureSentence.TABLES_NEWER;
            default -> FailureSentence.MIGRATION;
        };
    }

    @Override
    public void finish() {
        DataUpgrade running = upgrade;
        upgrade = null;
        if (running != null) {
            running.close();
            changed = running.changed();
            backup = running.backup();
        }
    }

    /** Ends an upgrade that was broken off, quietly: why is known already. */
    public void abandon() {
        try {
            finish();
        } catch (StorageException known) {
            // It is the reason itself, or comes after it.
            upgrade = null;
        }
    }

    /** Returns what the last upgrade has changed in data, in order. */
    public List<UpgradePlan.Part> changed() {
        return changed;
    }

    /** Returns the backup that it made before, if one was needed. */
    public Optional<Path> backup() {
        return backup;
    }
}
