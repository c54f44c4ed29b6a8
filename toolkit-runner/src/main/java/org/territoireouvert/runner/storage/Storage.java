package org.territoireouvert.runner.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.storage.migration.CoreMigrations;
import org.territoireouvert.runner.storage.migration.MigrationScript;
import org.territoireouvert.runner.storage.migration.WantedTables;
import org.territoireouvert.runner.storage.upgrade.TableGate;
import org.territoireouvert.runner.storage.upgrade.UpgradeBackups;

/** The open database of an instance. Safe for all threads; closed once, by who opened it. */
public final class Storage implements AutoCloseable {

    /** Folder below the data directory that holds one folder for each plugin and is part of a backup. */
    public static final String PLUGIN_FILES = "plugins";

    /** Folder below the data directory that holds what people add, and is part of a backup. */
    public static final String UPLOADS = "uploads";

    /** Folder below the data directory that holds keys, one folder for each plugin; it is part of no backup. */
    public static final String SECRETS = "secrets";

    private final Configuration configuration;
    private final Connections connections;
    private final Transactions transactions;
    private final TableGate gate;
    private final PluginDatabase core;

    private Storage(Configuration configuration, Connections connections) {
        this.configuration = configuration;
        this.connections = connections;
        this.transactions = new Transactions(connections);
        this.gate = new TableGate(
                connections.engine(), connections.standalone(), UpgradeBackups.below(configuration.dataDirectory()));
        this.core = new PluginDatabase(
                () -> this, () -> CoreMigrations.tables(connections.engine()), InstantSource.system());
    }

    /**
     * Opens the database that the configuration names and prepares the tables of the runtime. Data of an older version are left to
     * a start of the site.
     *
     * @throws StorageException when it cannot be opened, is too old or not durable, or holds data of another version
     */
    public static Storage open(Configuration configuration) {
        Storage storage = connect(configuration);
        try {
            storage.migrateCore();
            return storage;
        } catch (RuntimeException failure) {
            storage.close();
            throw failure;
        }
    }

    /**
     * Opens the database as it is: nothing in it changes before it is used.
     *
     * @throws StorageException when it cannot be opened or is not durable
     */
    public static Storage connect(Configuration configuration) {
        Connections connections = configuration.databaseUrl().isPresent()
                ? new PostgresConnections(PostgresAddress.of(configuration), configuration.production())
                : new SqliteConnections(sqliteFile(configuration));
        return new Storage(configuration, connections);
    }

    /** Prepares the tables of the runtime, see {@link PluginDatabase#migrate}. */
    public void migrateCore() {
        core.migrate();
    }

    /** Returns where the SQLite file of an instance is. */
    public static Path sqliteFile(Configuration configuration) {
        return configuration.dataDirectory().resolve("ouvert.db");
    }

    /** Returns the tables of the runtime, whose names start with {@code core_}. */
    public Database core() {
        return core;
    }

    /**
     * Returns the tables of a plugin, migrated at their first use.
     *
     * @param prefix with which all its tables start
     * @param scripts its migrations in order, read once
     */
    public PluginDatabase forPlugin(PluginId plugin, String prefix, Supplier<List<MigrationScript>> scripts) {
        return new PluginDatabase(
                () -> this, () -> WantedTables.of(plugin.value(), prefix, scripts.get()), InstantSource.system());
    }

    /** Returns which engine this is; for the runtime's dialects, never for plugins. */
    public Engine engine() {
        return connections.engine();
    }

    /** Returns the file or the address, without a password. */
    public String place() {
        return connections.place();
    }

    /** Returns how this process is configured. */
    public Configuration configuration() {
        return configuration;
    }

    /**
     * Says that this process serves; held until it is closed.
     *
     * @throws StorageException when another process serves the same SQLite file or restores a backup
     */
    public ServingLock serving() {
        return starting(() -> {}).settle();
    }

    /**
     * Says that this process starts: of all that share the database, one at a time does, so that only one changes the tables.
     *
     * @param waiting is called once when another process starts now, before waiting for it
     * @throws StorageException when another process serves the same SQLite file or restores a backup, or starts for too long
     */
    public StartLock starting(Runnable waiting) {
        return engine() == Engine.SQLITE
                ? StartLock.ofDirectory(configuration.dataDirectory())
                : StartLock.ofServer(connections.standalone(), place(), waiting);
    }

    /**
     * Says that nobody may serve; held until it is closed.
     *
     * @throws StorageException when a process serves this instance or restores a backup
     */
    public ServingLock alone() {
        return engine() == Engine.SQLITE
                ? ServingLock.ofDirectory(configuration.dataDirectory())
                : ServingLock.aloneOnServer(connections.standalone(), place());
    }

    /** Returns connections outside of the pools and their limits; the caller closes them. */
    public DataSource standalone() {
        return connections.standalone();
    }

    /** Returns what to throw for a failure of the driver, on a connection of {@link #standalone}. */
    public RuntimeException failure(SQLException failure) {
        return new StorageFailures(engine(), place()).translate(failure);
    }

    /**
     * Runs an action when the write that this thread is in has become durable.
     *
     * @throws IllegalStateException when this thread is in no write
     */
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }

    /** Runs an action after every write of this process, on whatever tables; it must be quick and must not throw. */
    public void onEveryCommit(Runnable action) {
        transactions.onEveryCommit(action);
    }

    Transactions transactions() {
        return transactions;
    }

    /** Returns who decides whether tables may be used or changed. */
    public TableGate gate() {
        return gate;
    }

    void migrate(WantedTables wanted) {
        gate.pass(wanted);
    }

    @Override
    public void close() {
        connections.close();
    }
}
