package org.territoireouvert.acceptance.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.StartLock;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.migration.CoreMigrations;
import org.territoireouvert.runner.storage.migration.MigrationRun;
import org.territoireouvert.runner.storage.migration.Migrations;
import org.territoireouvert.runner.storage.migration.WantedTables;
import org.territoireouvert.runner.storage.upgrade.DataUpgrade;
import org.territoireouvert.runner.storage.upgrade.TableSums;
import org.territoireouvert.runner.storage.upgrade.UpgradeBackups;
import org.territoireouvert.runner.storage.upgrade.UpgradeNews;

/** An instance with the data of {@link Notes}, started in one version and another. */
final class Instance {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Configuration configuration;
    private final Engine engine;
    private final List<UpgradeNews.Step> steps = new ArrayList<>();

    Instance(Configuration configuration) {
        this.configuration = configuration;
        this.engine = configuration.databaseUrl().isPresent() ? Engine.POSTGRESQL : Engine.SQLITE;
    }

    /** What a start has done: why owners were refused, by their ids. */
    record Outcome(Map<String, StorageException> refused, List<String> changed) {}

    Engine engine() {
        return engine;
    }

    /** Fills notes and tasks of version 0.1.0 with so many rows. */
    Instance filled(int rows) {
        try (Storage storage = Storage.open(configuration)) {
            Migrations migrations = new Migrations(engine, storage.standalone());
            migrations.apply(Notes.version(1), MigrationRun.onEmpty());
            migrations.apply(Notes.tasks(1), MigrationRun.onEmpty());
            storage.core().write(handle -> {
                for (String insert : List.of(
                        "insert into nt_note with recursive n (x) as (select 1 union all select x + 1 from n where x < ?)"
                                + " select x, 'note of many words that says the same each time, number ' || x from n",
                        "insert into ta_task with recursive n (x) as (select 1 union all select x + 1 from n where x < ?)"
                                + " select x, 'task ' || x from n")) {
                    handle.execute(insert, rows);
                }
                return true;
            });
        }
        return this;
    }

    Outcome start(WantedTables... plugins) {
        return start(CoreMigrations.tables(engine), LONG, plugins);
    }

    /** Does what a start does with the data, for a runtime and plugins. */
    Outcome start(WantedTables core, Duration limit, WantedTables... plugins) {
        Map<String, StorageException> refused = new TreeMap<>();
        List<String> changed;
        try (Storage storage = Storage.connect(configuration);
                StartLock lock = storage.starting(() -> steps.add(UpgradeNews.Step.WAITING))) {
            DataUpgrade upgrade = new DataUpgrade(storage, InstantSource.system(), this::note, limit);
            try {
                List<WantedTables> owners = new ArrayList<>(List.of(core));
                owners.addAll(List.of(plugins));
                upgrade.prepare(upgrade.plan(owners), lock);
                upgrade.apply(core);
                for (WantedTables plugin : plugins) {
                    try {
                        upgrade.apply(plugin);
                    } catch (StorageException failure) {
                        refused.put(plugin.owner(), failure);
                    }
                }
            } finally {
                upgrade.close();
            }
            changed = upgrade.changed().stream()
                    .map(part -> part.wanted().owner())
                    .toList();
        }
        return new Outcome(refused, changed);
    }

    private Progress note(UpgradeNews.Step step, String detail) {
        steps.add(step);
        return Progress.SILENT;
    }

    List<UpgradeNews.Step> steps() {
        return List.copyOf(steps);
    }

    UpgradeBackups backups() {
        return UpgradeBackups.below(configuration.dataDirectory());
    }

    Configuration configuration() {
        return configuration;
    }

    /** Sums up all tables but those that say when scripts were applied. */
    SortedMap<String, String> sums() {
        try (Storage storage = Storage.connect(configuration);
                Connection connection = storage.standalone().getConnection()) {
            return TableSums.of(
                    engine,
                    connection,
                    table -> !table.endsWith("schema_history") && !table.equals("core_table_version"));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Returns the names of all tables, histories included, and the applied scripts of the notes. */
    List<String> form() {
        try (Storage storage = Storage.connect(configuration)) {
            return Jdbi.create(storage.standalone()).withHandle(handle -> {
                List<String> form = new ArrayList<>(
                        handle.createQuery(engine.tables()).mapTo(String.class).list());
                form.addAll(handle.createQuery("select script from nt_schema_history order by installed_rank")
                        .mapTo(String.class)
                        .list());
                return form;
            });
        }
    }

    List<String> query(String sql) {
        try (Storage storage = Storage.connect(configuration)) {
            return Jdbi.create(storage.standalone())
                    .withHandle(handle ->
                            handle.createQuery(sql).mapTo(String.class).list());
        }
    }

    void execute(String sql) {
        try (Storage storage = Storage.connect(configuration)) {
            Jdbi.create(storage.standalone()).useHandle(handle -> handle.execute(sql));
        }
    }

    /** Returns what a rehearsal or a backup that was cut off has left: copies, schemas, halves of backups. */
    List<String> leftovers() {
        List<String> left = new ArrayList<>();
        if (engine == Engine.POSTGRESQL) {
            left.addAll(query("select nspname from pg_namespace where nspname like 'essai%' or nspname like 'blanc%'"));
        }
        try (Stream<Path> files = Files.walk(configuration.dataDirectory())) {
            files.map(file -> configuration.dataDirectory().relativize(file).toString())
                    .filter(file -> file.contains("essai") || file.contains(".partiel"))
                    .forEach(left::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return left;
    }
}
